import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { pngHead } from '../../../test/site/png-head.ts';
import { type FetchOptions, fetchImage } from './fetch-image.ts';
import { refusedAddress } from './refused-address.ts';

const options: FetchOptions = {
  largest: 1024 * 1024,
  signal: new AbortController().signal,
  allowPrivate: false,
};

/** A server on a loopback address that counts what it is asked. */
async function server(address: string, listener: RequestListener) {
  const asked: string[] = [];
  const one = createServer((request, response) => {
    asked.push(request.url ?? '');
    listener(request, response);
  }).listen(0, address);
  onTestFinished(() => {
    one.closeAllConnections();
    one.close();
  });
  await once(one, 'listening');
  const found = one.address();
  return { asked, port: typeof found === 'object' ? (found?.port ?? 0) : 0 };
}

test('an address that is not public is not asked, in any of its spellings', async () => {
  const { asked, port } = await server('127.0.0.1', (_, response) => response.end(pngHead));
  for (const host of [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '[fd00:ec2::254]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[2002:7f00:1::]',
    '[2001:0:1::]',
    '[::7f00:1]',
  ]) {
    const result = await fetchImage(`http://${host}:${port}/a.png`, options);
    expect(result, host).toEqual({
      problem: expect.stringMatching(/^its host is at \S+ \([a-z0-9 -]+\), which needs/),
    });
  }
  expect(asked).toEqual([]);
  const allowed = await fetchImage(`http://localhost:${port}/a.png`, { ...options, allowPrivate: true });
  expect(allowed).toMatchObject({ format: 'png' });
});

test('addresses of the public internet may be asked', () => {
  const all = [
    '1.1.1.1',
    '93.184.215.14',
    '2606:4700::1111',
    '2a00:1450:4001::200e',
    '::ffff:1.1.1.1',
    '64:ff9b::101:101',
  ];
  expect(all.map(refusedAddress)).toEqual(all.map(() => null));
});

test.skipIf(process.platform !== 'linux')(
  'each host on the way is judged, and none that is refused is asked',
  async () => {
    const inner = await server('127.0.0.2', (_, response) => response.end(pngHead));
    const outer = await server('127.0.0.1', ({ url }, response) => {
      const to = {
        '/once': `http://127.0.0.2:${inner.port}/metadata`,
        '/round': '/round',
        '/file': 'file:///etc/passwd',
        '/good': '/a.png',
      };
      const location = to[url as keyof typeof to];
      if (location === undefined) response.end(pngHead);
      else response.writeHead(302, { location }).end();
    });
    const refusal = (address: string) => (address === '127.0.0.2' ? 'private use' : null);
    const fetched = (path: string) =>
      fetchImage(`http://127.0.0.1:${outer.port}${path}`, { ...options, refusal });
    expect(await fetched('/once')).toEqual({
      problem: 'its host is at 127.0.0.2 (private use), which needs `--allow-private-hosts`',
    });
    expect(inner.asked).toEqual([]);
    expect(await fetched('/round')).toEqual({ problem: 'it redirects more than 5 times' });
    expect(await fetched('/file')).toEqual({ problem: 'it does not lead to a web address' });
    expect(await fetched('/good')).toMatchObject({ format: 'png' });
  },
);

test.skipIf(process.platform !== 'linux')(
  'the address that was judged is the one that is asked',
  async () => {
    const inner = await server('127.0.0.2', (_, response) => response.end(pngHead));
    const outer = await server('127.0.0.1', (_, response) => response.end(pngHead));
    let times = 0;
    const result = await fetchImage(`http://rebinding.example:${outer.port}/a.png`, {
      ...options,
      refusal: (address) => (address === '127.0.0.2' ? 'private use' : null),
      resolve: async () => {
        times++;
        return [{ address: times === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
      },
    });
    expect(result).toMatchObject({ format: 'png' });
    expect({ times, outer: outer.asked, inner: inner.asked }).toEqual({
      times: 1,
      outer: ['/a.png'],
      inner: [],
    });
    const mixed = await fetchImage(`http://both.example:${outer.port}/a.png`, {
      ...options,
      refusal: (address) => (address === '127.0.0.2' ? 'private use' : null),
      resolve: async () => [
        { address: '127.0.0.1', family: 4 },
        { address: '127.0.0.2', family: 4 },
      ],
    });
    expect(mixed).toEqual({ problem: expect.stringContaining('127.0.0.2') });
  },
);

test('a server that does not answer does not keep an import that is stopped', async () => {
  const { port } = await server('127.0.0.1', () => undefined);
  const stop = new AbortController();
  const result = fetchImage(`http://127.0.0.1:${port}/a.png`, {
    ...options,
    allowPrivate: true,
    signal: stop.signal,
  });
  setTimeout(() => stop.abort(), 100);
  expect(await result).toEqual({ problem: 'the import was stopped' });
});
