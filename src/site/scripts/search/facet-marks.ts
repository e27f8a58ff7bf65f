/** Gives the marks of a case, copied from beside the boxes of `form`: they show the severity and status of every case there is. */
export function facetMarks(form: HTMLFormElement): (meta: Record<string, string>) => Node[] {
  return (meta) =>
    ['severity', 'status'].flatMap((name) => {
      const box = `input[name="${name}"][value="${CSS.escape(meta[name] ?? '')}"]`;
      const mark = form.querySelector(`label:has(${box}) .mark`);
      return mark === null ? [] : [mark.cloneNode(true)];
    });
}
