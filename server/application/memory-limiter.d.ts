/** The one kind that is used: the package's own door loads those for a dozen databases, too, and a start of the hub needs none. */
declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  export { RateLimiterMemory as default } from 'rate-limiter-flexible';
}
