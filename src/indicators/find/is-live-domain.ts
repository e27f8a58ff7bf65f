import { hasFileExtension } from './has-file-extension.ts';

/**
 * Whether a dotted name in prose is surely a live domain and no file (`index.md`), table column (`Device.Events`), field
 * (`event.id`) or slip (`done.But`): it ends in a top-level domain that is no such word, in lower case.
 */
export function isLiveDomain(name: string): boolean {
  const labels = name.split('.');
  const top = labels.at(-1) ?? '';
  if (top !== top.toLowerCase() || hasFileExtension(name)) return false;
  // `e.g.` and `i.e.` in the middle of a sentence, `a.b` in a query.
  if (labels.every((label) => label.length < 2)) return false;
  return topLevel.has(top);
}

// Those that indicators are seen in, without the ones that are fields and methods first (`event.id`, `page.host`).
const topLevel = new Set(
  `ac ad ae af ag ai al am ao aq ar at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf
  cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf
  gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu ie il im in io iq ir is it je jm jo jp ke kg kh ki km
  kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz
  na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg
  sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va
  vc ve vg vi vn vu wf ws ye yt za zm zw
  com net org edu gov mil int arpa info biz pro mobi xyz top icu online site website space tech store shop club live
  life world today digital solutions services cloud dev web link click download stream hosting press
  news agency center company systems technology academy education institute
  finance bank loan money cash credit insure capital trade market markets exchange works jobs city
  guru ninja expert fun games game bet casino poker win vip cyou cfd sbs lol monster buzz autos 
  makeup boats yachts homes motorcycles mom pics gallery art design studio 
  blog wiki chat social dating reviews reviews men bid racing accountant science party faith cricket
  webcam onion example`.split(/\s+/),
);
