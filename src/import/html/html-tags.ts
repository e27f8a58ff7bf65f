/** The elements of HTML, those of its past too; anything else in angle brackets is a placeholder that somebody wrote. */
export const htmlTags: ReadonlySet<string> = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button
  canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset
  figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins
  kbd label legend li link main map mark marquee menu meta meter nav nobr noframes noscript object ol optgroup option
  output p param path picture pre progress q rp rt ruby s samp script search section select slot small source span strike
  strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video
  wbr`.split(/\s+/),
);

/** Elements that begin on a line of their own. */
export const blockTags: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form head header hgroup html legend main menu nav ol p section summary table tbody tfoot thead tr ul`.split(
    /\s+/,
  ),
);
