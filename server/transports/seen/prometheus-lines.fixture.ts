const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABELS = String.raw`\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*",?)*\}`;
const SAMPLE = new RegExp(`^(${NAME})(?:${LABELS})? (?:[+-]?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?|NaN|[+-]Inf)$`, 'i');

/** Lines that Prometheus' parser would refuse, and samples without a preceding declaration of their metric. */
export function wrongLines(text: string): string[] {
  const types = new Map<string, string>();
  const seen = new Set<string>();
  const wrong: string[] = text.endsWith('\n') ? [] : ['no line feed at the end'];
  for (const line of text.trimEnd().split('\n')) {
    const [, announced, type] = new RegExp(`^# TYPE (${NAME}) (counter|gauge|histogram)$`).exec(line) ?? [];
    if (announced !== undefined && type !== undefined) {
      if (types.has(announced)) wrong.push(`twice: ${line}`);
      types.set(announced, type);
      continue;
    }
    if (new RegExp(`^# HELP ${NAME} .+$`).test(line)) continue;
    const name = SAMPLE.exec(line)?.[1];
    const base = name?.replace(/_(?:bucket|sum|count)$/, '') ?? '';
    if (name === undefined || !(types.has(name) || types.get(base) === 'histogram')) wrong.push(line);
    const key = line.slice(0, line.lastIndexOf(' '));
    if (seen.has(key)) wrong.push(`twice: ${line}`);
    seen.add(key);
  }
  return wrong;
}
