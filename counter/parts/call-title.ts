const calls: string[] = [];
let page = '';

/** Shows in the tab's title who calls: the newest; once nobody does, the page's own title returns. */
export function callInTitle(what: string): () => void {
  const call = `● ${what} · Antrean`;
  if (!calls.includes(document.title)) page = document.title;
  calls.push(call);
  document.title = call;
  return () => {
    const isStillThere = calls.includes(document.title);
    calls.splice(calls.indexOf(call), 1);
    // A page opened meanwhile has set its own title.
    if (isStillThere) document.title = calls.at(-1) ?? page;
  };
}
