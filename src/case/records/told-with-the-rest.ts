/** For a check over several keys: it also runs when one of the keys is wrong, so that its mistake is not hidden by theirs. */
export const toldWithTheRest = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};
