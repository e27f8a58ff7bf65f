/** What the specification of STIX 2.1 (OASIS Standard, 10 June 2021) has against a bundle of ours. */
export function stixProblems(bundle: unknown): string[] {
  const { type, id, objects, ...rest } = bundle as { type: string; id: string; objects: StixLike[] };
  const problems: string[] = [];
  const say = (problem: string) => problems.push(problem);
  if (type !== 'bundle' || !isId(id, 'bundle')) say('bundle');
  if (Object.keys(rest).length > 0) say(`bundle has ${Object.keys(rest)}`);
  const known = new Map(objects.map((object) => [object.id, object]));
  if (known.size !== objects.length) say('an id stands twice');
  for (const object of objects) {
    const about = `${object.type} ${JSON.stringify(object.name ?? object.value ?? object.id)}`;
    const rules = kinds[object.type];
    if (rules === undefined) {
      say(`unknown type ${object.type}`);
      continue;
    }
    if (object.spec_version !== '2.1') say(`${about}: spec_version`);
    if (!isId(object.id, object.type)) say(`${about}: id ${object.id}`);
    const common =
      rules.observable === true
        ? []
        : ['created', ...(object.type === 'marking-definition' ? [] : ['modified'])];
    for (const name of [...common, ...rules.required])
      if (object[name] === undefined) say(`${about}: lacks ${name}`);
    const allowed = new Set([
      ...always,
      ...common,
      ...(rules.observable === true ? [] : domain),
      ...rules.required,
      ...rules.optional,
    ]);
    for (const [name, value] of Object.entries(object)) {
      if (!allowed.has(name)) say(`${about}: unknown ${name}`);
      if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
        say(`${about}: empty ${name}`);
      if (
        /^(?:created|modified)$/.test(name) &&
        !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(value))
      )
        say(`${about}: ${name} ${value}`);
      if (times.has(name) && !/^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d+Z$/.test(String(value)))
        say(`${about}: ${name} ${value}`);
      for (const ref of /_refs?$/.test(name) ? [value].flat() : [])
        if (!known.has(String(ref))) say(`${about}: ${name} leads nowhere`);
      const words = rules.words?.[name];
      for (const word of words === undefined ? [] : [value].flat())
        if (words?.includes(String(word)) === false) say(`${about}: ${name} ${word}`);
    }
    if (String(object.modified) < String(object.created)) say(`${about}: modified before it was created`);
    if (
      String(object.last_observed) < String(object.first_observed) &&
      micro(object.last_observed) < micro(object.first_observed)
    )
      say(`${about}: last before first`);
    if (object.type === 'indicator' && object.pattern_type === 'stix' && !isPattern(String(object.pattern)))
      say(`${about}: pattern ${object.pattern}`);
    if (object.type === 'relationship') {
      const ends = [known.get(String(object.source_ref)), known.get(String(object.target_ref))].map(
        (end) => end?.type,
      );
      if (!links.has(`${ends[0]} ${object.relationship_type} ${ends[1]}`))
        say(`${about}: ${ends.join(` ${object.relationship_type} `)}`);
    }
    for (const reference of (object.external_references ?? []) as Record<string, unknown>[]) {
      if (!reference.source_name || !(reference.url ?? reference.external_id ?? reference.description))
        say(`${about}: external reference`);
    }
    const free = object.type === 'marking-definition' || object.type === 'attack-pattern';
    if (!free && (object.object_marking_refs as string[] | undefined)?.length !== 1)
      say(`${about}: no label`);
  }
  return problems;
}

interface StixLike {
  type: string;
  id: string;
  [name: string]: unknown;
}

interface Kind {
  observable?: true;
  required: readonly string[];
  optional: readonly string[];
  words?: Record<string, readonly string[]>;
}

const always = ['type', 'spec_version', 'id', 'object_marking_refs'];
const domain = ['created_by_ref', 'labels', 'confidence', 'external_references'];
const times = new Set(['published', 'valid_from', 'first_observed', 'last_observed']);

const kinds: Record<string, Kind> = {
  'marking-definition': { required: ['name', 'extensions'], optional: [] },
  identity: {
    required: ['name'],
    optional: ['identity_class', 'contact_information'],
    words: { identity_class: ['individual', 'group', 'system', 'organization', 'class', 'unknown'] },
  },
  'attack-pattern': { required: ['name'], optional: ['kill_chain_phases'] },
  'course-of-action': { required: ['name'], optional: ['description'] },
  grouping: {
    required: ['context', 'object_refs'],
    optional: ['name', 'description'],
    words: { context: ['suspicious-activity', 'malware-analysis', 'unspecified'] },
  },
  report: {
    required: ['name', 'published', 'object_refs', 'created_by_ref', 'report_types'],
    optional: ['description'],
    words: { report_types: ['attack-pattern', 'indicator', 'observed-data', 'threat-report'] },
  },
  note: { required: ['content', 'object_refs'], optional: ['abstract', 'authors'] },
  indicator: {
    required: ['pattern', 'pattern_type', 'valid_from'],
    optional: ['name', 'description', 'indicator_types'],
    words: { indicator_types: ['anomalous-activity', 'malicious-activity', 'unknown'] },
  },
  'observed-data': {
    required: ['first_observed', 'last_observed', 'number_observed', 'object_refs'],
    optional: [],
  },
  relationship: { required: ['relationship_type', 'source_ref', 'target_ref'], optional: [] },
  'ipv4-addr': { observable: true, required: ['value'], optional: [] },
  'ipv6-addr': { observable: true, required: ['value'], optional: [] },
  'domain-name': { observable: true, required: ['value'], optional: [] },
  url: { observable: true, required: ['value'], optional: [] },
  'email-addr': { observable: true, required: ['value'], optional: [] },
  file: { observable: true, required: [], optional: ['name', 'hashes', 'parent_directory_ref'] },
  directory: { observable: true, required: ['path'], optional: [] },
  'windows-registry-key': { observable: true, required: [], optional: ['key'] },
  process: { observable: true, required: [], optional: ['command_line'] },
};

const links = new Set([
  'indicator based-on observed-data',
  'indicator indicates attack-pattern',
  'course-of-action mitigates attack-pattern',
]);

function isId(id: string, type: string): boolean {
  const uuid = id.startsWith(`${type}--`) ? id.slice(type.length + 2) : '';
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid);
}

/** The part of the pattern grammar that we write: one observation of comparisons of paths with strings. */
function isPattern(pattern: string): boolean {
  const string = String.raw`'(?:[^'\\]|\\['\\])*'`;
  const step = String.raw`(?:\.(?:[a-zA-Z_][\w-]*|'[^']+'))`;
  const path = String.raw`[a-z][a-z0-9-]+:[a-zA-Z_][\w-]*${step}*`;
  const comparison = `${path} (?:=|ISSUBSET) ${string}`;
  return new RegExp(String.raw`^\[${comparison}(?: AND ${comparison})*\]$`).test(pattern);
}

/** To compare times that differ in their number of digits. */
function micro(time: unknown): string {
  return String(time).replace(/(\.\d+)Z$/, (_, digits: string) => digits.padEnd(8, '0'));
}
