import type { CaseCard, RecordLink } from '../page/case-page.ts';
import type { QueryLink } from './table-page.ts';

/** The matrix of one ATT&CK version: its tactics with the techniques that cases show. */
export interface Matrix {
  version: string;
  /** `/base/attack/` for the newest version in use, `/base/attack/v18.1/` for another. */
  href: string;
  /** Cases with a row in this version. */
  cases: number;
  tactics: readonly {
    shortName: string;
    name: string;
    /** Cases with a row of the tactic. */
    cases: number;
    /** Current techniques of the tactic, without sub-techniques. */
    known: number;
    /** Most cases first; sub-techniques under their parent. */
    techniques: readonly MatrixCell[];
  }[];
  /** Current techniques of the version without sub-techniques, and how many of them are seen; a sub-technique counts for its own. */
  known: number;
  seen: number;
}

export interface MatrixCell {
  id: string;
  name: string;
  /** Page of the technique; null when only its sub-techniques are seen. */
  href: string | null;
  /** Cases that show it or one of its sub-techniques for this tactic. */
  cases: number;
  children: readonly MatrixCell[];
}

/** A technique that published cases show. */
export interface TechniquePage {
  id: string;
  name: string;
  href: string;
  /** MITRE's page. */
  url: string;
  /** Versions of ATT&CK it is used in, newest first. */
  versions: readonly string[];
  tactics: readonly { shortName: string; name: string }[];
  parent: { id: string; name: string; href: string | null } | null;
  children: readonly { id: string; name: string; href: string }[];
  cases: readonly {
    card: CaseCard;
    why: readonly string[];
    /** Findings that show it; `href` leads from anywhere on the site. */
    findings: readonly RecordLink[];
    /** Queries of those findings. */
    queries: readonly QueryLink[];
  }[];
}
