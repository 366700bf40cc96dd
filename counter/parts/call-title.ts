const calls: string[] = [];
let page = '';

/** Whoever looks elsewhere reads in the tab who calls: the newest, and once nobody does, the name of the page again. */
export function callInTitle(what: string): () => void {
  const call = `● ${what} · Antrean`;
  if (!calls.includes(document.title)) page = document.title;
  calls.push(call);
  document.title = call;
  return () => {
    const isStillThere = calls.includes(document.title);
    calls.splice(calls.indexOf(call), 1);
    // A page that was opened meanwhile has written its own.
    if (isStillThere) document.title = calls.at(-1) ?? page;
  };
}
