/** What an ATT&CK index is compiled from, whichever file the facts were read in. */
export interface AttackFacts {
  /** As MITRE writes it, `19` or `18.1`. */
  version: string;
  /** In the order of the matrix. */
  tactics: { id: string; shortName: string; name: string }[];
  techniques: {
    id: string;
    name: string;
    tactics: string[];
    status: 'current' | 'revoked' | 'deprecated';
    replacedBy: string | null;
    /** Null where the facts do not have it. */
    stixId: string | null;
  }[];
}
