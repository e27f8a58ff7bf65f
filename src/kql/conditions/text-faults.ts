import type { SyntaxNode } from '../syntax/syntax-node.ts';
import { syntaxNodes } from '../syntax/syntax-nodes.ts';
import { comparisonOf, valuesOf, type WrittenComparison } from './condition.ts';
import type { ConditionFault } from './condition-fault.ts';

type Lets = ReadonlyMap<string, SyntaxNode>;

/** Values that no text compared with them can be: in another case than the text has, with a wildcard, a network. */
export function* textFaults(node: SyntaxNode, lets: Lets): Generator<ConditionFault> {
  const written = comparisonOf(node);
  if (!written || node.kind === 'SearchOperator') return;
  for (const { place, value } of placedTexts(written, lets)) {
    const fault = caseFault(written, value) ?? wildcardFault(written, value) ?? networkFault(written, value);
    if (fault) {
      const { message, fix } = fault;
      yield {
        message,
        why: whyOf(written),
        fix,
        start: place.start,
        end: place.end,
        hides: !written.negated,
      };
    }
  }
}

/** A string that was meant as a path, where an escape makes a tab or a line end of `\t` or `\n`. */
export function* escapedPath(node: SyntaxNode, lets: Lets): Generator<ConditionFault> {
  const written = comparisonOf(node);
  if (!written) return;
  for (const operand of written.operands) {
    for (const token of tokensOf(operand, lets)) {
      const lost = lostEscape(token.text);
      if (lost === null) continue;
      yield {
        message: `Unexpected \`${lost}\` in what looks like a path, expected \`\\${lost}\``,
        why: `Kusto reads \`${lost}\` as a control character, so the text is not the path that it looks like and no path equals it.`,
        fix: 'Put `@` before the quote, as in `@"C:\\temp"`, or write each backslash twice.',
        start: token.start,
        end: token.end,
        hides: !written.negated,
      };
    }
  }
}

function whyOf({ negated }: WrittenComparison): string {
  return negated
    ? 'The comparison is always true, so it excludes nothing.'
    : 'No value can meet it, so rows are missed that the query looks for.';
}

function placedTexts({ operands }: WrittenComparison, lets: Lets): { place: SyntaxNode; value: string }[] {
  return operands.flatMap((operand) =>
    (valuesOf(operand, lets) ?? []).flatMap(({ type, value }) =>
      type === 'string' ? [{ place: operand, value }] : [],
    ),
  );
}

function caseFault({ left, insensitive, comparison, operator }: WrittenComparison, value: string) {
  const name = left.kind === 'FunctionCallExpression' ? left.symbol?.name : undefined;
  if (insensitive || !/^(equals|contains|starts|ends|has)/.test(comparison)) return null;
  const wrong = name === 'tolower' ? /[A-Z]/ : name === 'toupper' ? /[a-z]/ : null;
  if (!wrong?.test(value)) return null;
  const right = name === 'tolower' ? value.toLowerCase() : value.toUpperCase();
  const other = { '==': '=~', in: 'in~', '!=': '!~', '!in': '!in~' }[operator];
  return {
    message: `Unexpected \`${value}\` compared with \`${name}(…)\`, expected \`${right}\``,
    fix: `Write \`${right}\`${other === undefined ? '' : `, or compare the column itself with \`${other}\``}.`,
  };
}

// Columns of names and addresses: those of command lines, registry keys or rules may hold a `*`.
const namedThings =
  /(FileName|FolderPath|DeviceName|HostName|Hostname|Computer|MachineName|AccountName|AccountUpn|UserName|UserPrincipalName|ProcessName|SenderFromAddress|RecipientEmailAddress|RemoteUrl|UrlDomain|SenderFromDomain|SenderMailFromDomain|DnsQuery|IPAddress|IpAddress|IpAddr|IP)$/;
const addresses = /(^|[a-z_])(IP|Ip|IPAddress|IpAddress|IPAddr|IpAddr|IPv4|IPv6)$/;

function wildcardFault({ left, comparison, operator }: WrittenComparison, value: string) {
  if (!/^(equals|contains|starts|ends)$/.test(comparison) || !namedThings.test(columnOf(left))) return null;
  const bare = value.replace(/^\*+|\*+$/g, '');
  if (bare === value || bare === '' || /[*?/]/.test(bare)) return null;
  const meant = value.startsWith('*') ? (value.endsWith('*') ? 'contains' : 'endswith') : 'startswith';
  return {
    message: `Unexpected \`*\` in \`${value}\`, expected a text that \`${operator}\` finds as it is written`,
    fix: `Write \`${/^[!<]/.test(operator) ? '!' : ''}${meant} "${bare.replaceAll('\\', '\\\\')}"\`: \`${operator}\` does not support wildcards.`,
  };
}

function networkFault({ left, operator }: WrittenComparison, value: string) {
  const table = left.symbol?.table ?? '';
  if (
    !addresses.test(columnOf(left)) ||
    /^(NetworkIP|.*Range.*)$/.test(columnOf(left)) ||
    /^ThreatIntel/.test(table)
  )
    return null;
  const isNetwork =
    /^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/.test(value) || /^[0-9a-f:]*::?[0-9a-f:]*\/\d{1,3}$/i.test(value);
  if (!isNetwork) return null;
  return {
    message: `Unexpected network \`${value}\` compared with an address, expected an address`,
    fix: `Use \`ipv${value.includes(':') ? '6' : '4'}_is_in_range(…, "${value}")\`: \`${operator}\` compares text and does not understand networks.`,
  };
}

function columnOf(node: SyntaxNode): string {
  return node.kind === 'NameReference' && node.symbol?.kind === 'column' ? node.symbol.name : '';
}

function* tokensOf(node: SyntaxNode, lets: Lets, depth = 4): Generator<SyntaxNode> {
  if (node.kind === 'NameReference') {
    const value = node.symbol?.kind === 'variable' && depth > 0 ? lets.get(node.symbol.name) : undefined;
    if (value && value.type !== 'table') yield* tokensOf(value, lets, depth - 1);
  } else if (/^(StringLiteralExpression|DynamicExpression|ExpressionList)$/.test(node.kind)) {
    for (const each of syntaxNodes(node)) if (each.kind === 'StringLiteralToken') yield each;
  }
}

/** The first escape in a string literal that a path cannot have meant; null when it looks like no path. */
function lostEscape(written: string): string | null {
  const text = written.replace(/^[hH]/, '');
  if (!/^["']/.test(text)) return null;
  const inner = text.slice(1, -1);
  const drive = /^[A-Za-z]:\\/.test(inner);
  const rooted = /^\\\\\\\\|^%\w+%\\/.test(inner);
  // Doubled backslashes are written on purpose and separate as one does.
  const plain = inner.replaceAll('\\\\', '/');
  const segments = plain.match(/\\[A-Za-z0-9][\w .-]+/g) ?? [];
  const lost = /(?<=^|[\w:/%.)-])(\\[tnrabfv0])(?=[A-Za-z0-9]{2})/.exec(plain)?.[1] ?? null;
  const mixed = drive || rooted || (/[A-Za-z0-9]\/[A-Za-z0-9]/.test(plain) && inner.includes('\\\\'));
  return lost !== null && !/\s{2}|\\[nrt]\s/.test(plain) && (mixed || isPathOnly(plain, segments))
    ? lost
    : null;
}

/** Nothing but two names or more, each after a backslash. */
function isPathOnly(plain: string, segments: readonly string[]): boolean {
  return segments.length >= 2 && segments.join('') === plain && segments.every((each) => each.length >= 4);
}
