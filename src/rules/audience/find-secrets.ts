import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

/** A stretch of a text that looks like a credential; offsets in UTF-16 units. */
export interface FoundSecret {
  start: number;
  end: number;
  /** What it looks like, such as `GITHUB_TOKEN`; never the secret. */
  name: string;
}

const preset = '@secretlint/secretlint-rule-preset-recommend';

/** Credentials in a text, by secretlint's recommended rules. */
export async function findSecrets(text: string): Promise<FoundSecret[]> {
  const { messages } = await lintSource({
    source: { filePath: 'case.txt', content: text, contentType: 'text', ext: '.txt' },
    options: { config: { rules: [{ id: preset, rule: creator }] }, noPhysicFilePath: true },
  });
  return messages.map(({ range: [start, end], messageId, ruleId }) => ({
    start,
    end,
    name: messageId ?? ruleId.replace(/^@secretlint\/secretlint-rule-/, ''),
  }));
}
