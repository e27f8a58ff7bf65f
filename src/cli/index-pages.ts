/** Writes the search index of the pages in a folder to its `pagefind/`. */
export async function indexPages(folder: string): Promise<void> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex();
    if (index === undefined) throw new Error(`no search index: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
    const wrong = [...added.errors, ...written.errors];
    if (wrong.length > 0) throw new Error(`no search index: ${wrong.join('; ')}`);
  } finally {
    await pagefind.close();
  }
}
