import { publication } from 'virtual:casebook';
import type { APIRoute, InferGetStaticPropsType } from 'astro';

/** Files that pages refer to, byte for byte. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { file } }) => {
  // A copy, because a Response takes no view on shared memory.
  const body = new Uint8Array(await file.bytes());
  return new Response(body, { headers: { 'content-type': file.type } });
};

export async function getStaticPaths() {
  const files = await publication().files();
  return files.map((file) => ({ params: { path: file.path }, props: { file } }));
}
