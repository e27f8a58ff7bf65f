import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullCase } from '../../../test/arbitraries/full-case.ts';
import { exportedCaseOf } from '../../../test/exports/exported-case-of.ts';
import type { ExportSite } from '../export-format.ts';
import { misp } from './misp.ts';

const site: ExportSite = {
  title: 'Site',
  label: 'CLEAR',
  url: 'https://lab.example/',
  author: { name: 'SOC' },
};

/** What MISP's `describeTypes` allows of the types that we use. */
const categories: Record<string, readonly string[]> = {
  'ip-dst': ['Network activity', 'Payload delivery', 'External analysis'],
  domain: ['Network activity', 'Payload delivery', 'External analysis'],
  url: ['Network activity', 'Payload delivery', 'External analysis'],
  'email-src': ['Payload delivery', 'Social network'],
  md5: ['Payload delivery', 'Artifacts dropped', 'Payload installation', 'External analysis'],
  sha1: ['Payload delivery', 'Artifacts dropped', 'Payload installation', 'External analysis'],
  sha256: ['Payload delivery', 'Artifacts dropped', 'Payload installation', 'External analysis'],
  filename: ['Payload delivery', 'Artifacts dropped', 'Payload installation', 'Persistence mechanism'],
  regkey: ['Artifacts dropped', 'External analysis', 'Persistence mechanism'],
  'user-agent': ['Network activity', 'Payload delivery', 'External analysis'],
  text: ['Artifacts dropped', 'Other', 'Internal reference'],
  link: ['External analysis', 'Internal reference', 'Payload delivery', 'Support Tool'],
  'kusto-query': ['Artifacts dropped'],
};
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const tlp = /^tlp:(?:clear|green|amber|amber\+strict|red)$/;

interface Attribute {
  uuid: string;
  type: string;
  category: string;
  value: string;
  to_ids: boolean;
  comment: string;
  timestamp: string;
  first_seen?: string;
  last_seen?: string;
  Tag: { name: string }[];
}

test('every generated case is an event as the core format has it', () => {
  fc.assert(
    fc.property(fullCase, ({ text }) => {
      const one = exportedCaseOf(text);
      const written = misp.one(one, site);
      expect(misp.one(exportedCaseOf(text), site)).toBe(written);
      const { Event: event } = JSON.parse(written);
      expect(event).toMatchObject({ published: false, distribution: '0', info: one.of.title });
      expect(event.uuid).toMatch(uuid);
      expect(event.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(event.timestamp).toMatch(/^\d+$/);
      expect(['1', '2', '3', '4']).toContain(event.threat_level_id);
      expect(['0', '1', '2']).toContain(event.analysis);
      expect(event.Tag[0].name).toMatch(tlp);
      for (const { name } of event.Tag.slice(1))
        expect(name).toMatch(/^misp-galaxy:mitre-attack-pattern="[^"]+ - T\d{4}(?:\.\d{3})?"$/);
      const attributes = event.Attribute as Attribute[];
      expect(new Set(attributes.map((attribute) => attribute.uuid)).size).toBe(attributes.length);
      for (const attribute of attributes) {
        expect(attribute.uuid).toMatch(uuid);
        expect(categories[attribute.type], attribute.type).toContain(attribute.category);
        expect(attribute.value).not.toBe('');
        expect(attribute.Tag).toEqual([{ name: expect.stringMatching(tlp) }]);
        for (const time of [attribute.first_seen, attribute.last_seen])
          if (time !== undefined) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/);
      }
      const alarms = attributes.filter(({ to_ids }) => to_ids).map(({ comment }) => comment.split(':')[0]);
      expect(new Set(alarms)).toEqual(new Set(alarms.length === 0 ? [] : ['attacker']));
    }),
    { numRuns: 300 },
  );
});

test('all cases are what the interface of MISP answers and takes', () => {
  const all = JSON.parse(
    misp.all?.([exportedCaseOf(minimal, 'one'), exportedCaseOf(minimal, 'two')], site) ?? '',
  );
  expect(all.response.map(({ Event }: { Event: { uuid: string } }) => Event.uuid)).toHaveLength(2);
  expect(new Set(all.response.map(({ Event }: { Event: { uuid: string } }) => Event.uuid)).size).toBe(2);
});

const minimal = `---
title: One
summary: One.
tlp: AMBER+STRICT
severity: medium
status: open
opened: 2025-01-01
---
`;
