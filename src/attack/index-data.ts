// Written by scripts/write-attack-index.ts, one line for each file in schemas/attack.
import v18_1 from '../../schemas/attack/enterprise-18.1.json' with { type: 'json' };
import v19 from '../../schemas/attack/enterprise-19.json' with { type: 'json' };

/** The index of every ATT&CK version at hand, oldest first. */
export const indexData = [v18_1, v19];
