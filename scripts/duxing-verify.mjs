#!/usr/bin/env node
// duxing-verify FILE: checks an exported ledger, or a proof, with nothing but this file and Node (20 or newer). It reads
// docs/ledger-format.md version 2 and shares no code with the server. Copy it anywhere.
/* oxlint-disable max-lines -- one file that an outsider can copy and read is the point */
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { createReadStream, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [LONGEST, ZEROS, LF] = [64 * 1024 * 1024, '0'.repeat(64), 10];
const HASH = /^[0-9a-f]{64}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const HEX = /^([0-9a-f]{2})+$/;
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const hashOf =
  (name) =>
  (...parts) => {
    const hash = createHash(name === 'sm3' ? 'sm3' : 'sha256');
    for (const part of parts) hash.update(part);
    return hash.digest();
  };

/** Why a file is refused; what is thrown is caught in one place and told with its line. */
class Fault extends Error {}
const need = (holds, zh, en) => {
  if (!holds) throw new Fault(`${zh} / ${en}`);
};

/** RFC 8785. */
function canonical(value) {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : '?';
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : '?';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${canonical(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}

/** The value on a line, which has to be its canonical text to the last byte. */
function parse(bytes) {
  let value;
  let text;
  try {
    value = JSON.parse(bytes.toString('utf8'));
    text = canonical(value);
  } catch {
    need(false, '不是 JSON', 'not JSON');
  }
  need(bytes.equals(Buffer.from(text)), '不是规范的 JSON 文本', 'not canonical JSON');
  return value;
}

/** An object with exactly these members, each of its form. */
function shaped(value, forms, what) {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  need(
    isObject && Object.keys(value).sort().join() === Object.keys(forms).sort().join(),
    `${what} 的成员不对`,
    `wrong members of ${what}`,
  );
  for (const [name, form] of Object.entries(forms)) {
    const good = form instanceof RegExp ? typeof value[name] === 'string' && form.test(value[name]) : form(value[name]);
    need(good, `${what} 的 ${name} 格式不对`, `${name} of ${what} has a wrong form`);
  }
  return value;
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const HEAD = { hash: /^(sha-256|sm3)$/, id: UUID, version: (version) => version === 2 };
const KEY = {
  algorithm: /^./,
  at: MOMENT,
  id: HASH,
  key: HEX,
  ledger: UUID,
  previous: (id) => id === null || HASH.test(id),
  signature: HEX,
};
const SEAL = {
  at: MOMENT,
  hash: HEAD.hash,
  key: HASH,
  ledger: UUID,
  number: isCount,
  previous: HASH,
  root: HASH,
  signature: HEX,
  size: isCount,
};
const ENTRY = {
  actor: (who) => who === 'system' || UUID.test(who),
  at: MOMENT,
  body: isObject,
  hash: HASH,
  matter: UUID,
  previous: HASH,
  seq: isCount,
  type: /^./,
};
const END = { entries: isCount, keys: isCount, seals: isCount };

const unsigned = ({ signature: _, ...rest }, name) => canonical({ [name]: rest });

function isSigned(key, text, signature) {
  need(key.algorithm === 'ed25519', `不认识签名算法 ${key.algorithm}`, `unknown algorithm ${key.algorithm}`);
  if (key.key.length !== 64 || signature.length !== 128) return false;
  const x = Buffer.from(key.key, 'hex').toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verifySignature(null, Buffer.from(text), publicKey, Buffer.from(signature, 'hex'));
}

/** The keys of a ledger, in order; one that signs for itself is trusted when it is the first, or was named by the caller. */
function keyRing(ledger, hash, trusted, known = new Map(), unvouched = []) {
  return {
    known,
    copy: () => keyRing(ledger, hash, trusted, new Map(known), [...unvouched]),
    add: (value) => {
      const key = shaped(value, KEY, 'key');
      need(key.ledger === ledger, '密钥属于另一账本', 'key of another ledger');
      need(!known.has(key.id), '密钥重复', 'key given twice');
      need(hash(Buffer.from(key.key, 'hex')).toString('hex') === key.id, '密钥与其编号不符', 'key does not give its id');
      const signer = key.previous === null ? key : known.get(key.previous);
      need(
        signer && isSigned(signer, unsigned(key, 'key'), key.signature),
        '密钥的签名无效',
        'signature of the key does not hold',
      );
      if (key.previous === null && !trusted.has(key.id) && (trusted.size > 0 || known.size > 0)) unvouched.push(key.id);
      known.set(key.id, { ...key, place: known.size });
    },
    /** What the newest seal covers was sealed by a trusted key, whoever signed before. */
    judge: (last) =>
      need(
        unvouched.length === 0 || (last && trusted.has(last.key)),
        `密钥 ${unvouched[0]} 无人背书，也未以 --key 指定`,
        `nobody vouches for key ${unvouched[0]}; name it with --key if you trust it`,
      ),
  };
}

function checkSeal(seal, { ledger, hashName, ring }) {
  need(seal.ledger === ledger && seal.hash === hashName, '封存属于另一账本', 'seal of another ledger');
  const key = ring.known.get(seal.key);
  need(key, '封存的密钥未列出', 'key of the seal is not listed');
  need(isSigned(key, unsigned(seal, 'seal'), seal.signature), '封存的签名无效', 'signature of the seal does not hold');
  return key;
}

/** The seven members that hash and leaf cover. */
function checkEntry(entry) {
  shaped(entry, ENTRY, 'entry');
  const { hash, ...covered } = entry;
  const text = Buffer.from(canonical(covered));
  need(sha256(text) === hash, '记录与其校验值不符', 'entry does not give its hash');
  need(entry.body.type === entry.type, '记录的类型与正文不符', 'type differs from the body');
  return text;
}

const [LEAF, NODE] = [Buffer.from([0]), Buffer.from([1])];

/** What is known after some lines; `trusted` and `wanted` are what the caller asked for. */
const begin = ({ keys = [], roots = [] }) => ({
  trusted: new Set(keys),
  wanted: new Set(roots),
  found: new Set(),
  head: null,
  hash: null,
  ring: null,
  heads: new Map(),
  peaks: [],
  entries: 0,
  last: null,
  newest: -1,
  ended: false,
});

/** What each kind of line does to what is known; each throws a Fault before it changes anything. */
const TAKES = {
  ledger: (s, value) => {
    need(s.head === null, '文件头重复', 'a second head');
    s.head = shaped(value, HEAD, 'ledger');
    s.hash = hashOf(s.head.hash);
    s.ring = keyRing(s.head.id, s.hash, s.trusted);
  },
  key: (s, value) => {
    need(s.entries === (s.last?.size ?? 0), '密钥应在封存之后、记录之前', 'a key stands behind a seal, before entries');
    s.ring.add(value);
  },
  entry: (s, entry) => {
    const text = checkEntry(entry);
    const { matter, seq, hash, previous } = entry;
    const before = s.heads.get(matter) ?? { seq: 0, hash: ZEROS };
    const [zh, en] = [
      `事项 ${matter} 应为第 ${before.seq + 1} 条，却是第 ${seq} 条`,
      `matter ${matter}: entry ${before.seq + 1} expected, ${seq} found`,
    ];
    need(seq === before.seq + 1, zh, en);
    need(previous === before.hash, '记录没有接上前一条', 'entry does not hold the one before');
    s.heads.set(matter, { seq, hash });
    let node = s.hash(LEAF, text);
    for (let place = s.entries; place % 2 === 1; place = (place - 1) / 2) node = s.hash(NODE, s.peaks.pop(), node);
    s.peaks.push(node);
    s.entries += 1;
  },
  seal: (s, value) => {
    const seal = shaped(value, SEAL, 'seal');
    const key = checkSeal(seal, { ledger: s.head.id, hashName: s.head.hash, ring: s.ring });
    const { last } = s;
    const number = (last?.number ?? 0) + 1;
    need(seal.number === number, `应为第 ${number} 次封存`, `seal ${number} expected`);
    const previous = last ? s.hash(Buffer.from(unsigned(last, 'seal'))).toString('hex') : ZEROS;
    need(seal.previous === previous, '封存没有接上前一次', 'seal does not hold the one before');
    need(!last || seal.at >= last.at, '封存时间早于前一次', 'seal is older than the one before');
    const grows = seal.size === s.entries && seal.size > (last?.size ?? 0);
    need(grows, `封存 ${seal.size} 条，文件中为 ${s.entries} 条`, `seal over ${seal.size} entries, ${s.entries} in the file`);
    const root = s.peaks.reduceRight((right, left) => (right ? s.hash(NODE, left, right) : left), null);
    need(root.toString('hex') === seal.root, '树根与记录不符', 'root is not that of the entries');
    need(key.place === s.ring.known.size - 1, '封存没有使用最新的密钥', 'seal by another key than the newest');
    [s.last, s.newest] = [seal, key.place];
    if (s.wanted.has(seal.root)) s.found.add(seal.root);
  },
  end: (s, value) => {
    const end = shaped(value, END, 'end');
    const seals = s.last?.number ?? 0;
    need(s.entries === (s.last?.size ?? 0), '末尾有未封存的记录', 'entries at the end that no seal covers');
    const counted = end.entries === s.entries && end.seals === seals && end.keys === s.ring.known.size;
    need(counted, '末行的数目不符', 'counts at the end differ');
    need(s.newest === s.ring.known.size - 1, '末尾有未使用的密钥', 'a key at the end that signed nothing');
    s.ring.judge(s.last);
    for (const root of s.wanted) need(s.found.has(root), `没有树根为 ${root} 的封存`, `no seal has root ${root}`);
    s.ended = true;
  },
};

const takeLine = (s, bytes) => {
  need(!s.ended, '末行之后还有内容', 'something behind the end');
  const value = parse(bytes);
  const [name, ...more] = isObject(value) ? Object.keys(value) : [];
  need(name !== undefined && more.length === 0 && Object.hasOwn(TAKES, name), '不认识的行', 'unknown kind of line');
  need(s.head !== null || name === 'ledger', '缺少文件头', 'the head is missing');
  TAKES[name](s, value[name]);
};

const copyOf = (s) => ({ ...s, ring: s.ring.copy(), heads: new Map(s.heads), peaks: [...s.peaks], found: new Set(s.found) });

const factsOf = (s) => ({
  entries: s.entries,
  matters: s.heads.size,
  seals: s.last?.number ?? 0,
  root: s.last?.root ?? null,
  at: s.last?.at ?? null,
  keys: [...(s.ring?.known.keys() ?? [])],
});

/** Checks a ledger line by line; what is wrong is thrown. `fork` gives another that goes on from the same place. */
export function ledgerVerifier(options = {}, s = begin(options)) {
  return {
    line: (bytes) => takeLine(s, bytes),
    finish: () => need(s.ended, '文件不完整，缺少末行', 'the file ends before its end'),
    facts: () => factsOf(s),
    fork: () => ledgerVerifier(options, copyOf(s)),
  };
}

/** The root that a path leads to (RFC 9162, 2.1.3.2). */
function rootByPath(hash, leaf, position, size, path) {
  let [node, at, last] = [leaf, position, size - 1];
  for (const beside of path) {
    need(last > 0, '路径过长', 'path too long');
    if (at % 2 === 1 || at === last) {
      node = hash(NODE, beside, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else node = hash(NODE, node, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  need(last === 0, '路径过短', 'path too short');
  return node.toString('hex');
}

/** The roots over the earlier and the later size that a path leads to (2.1.4.2). */
function rootsByPath(hash, earlier, later, path) {
  const isPower = Number.isInteger(Math.log2(earlier.size));
  const [first, ...rest] = isPower ? [Buffer.from(earlier.root, 'hex'), ...path] : path;
  need(first, '路径过短', 'path too short');
  let [at, last] = [earlier.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)];
  let [old, now] = [first, first];
  for (const beside of rest) {
    need(last > 0, '路径过长', 'path too long');
    if (at % 2 === 1 || at === last) {
      [old, now] = [hash(NODE, beside, old), hash(NODE, beside, now)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else now = hash(NODE, now, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  need(last === 0, '路径过短', 'path too short');
  return [old.toString('hex'), now.toString('hex')];
}

const isPath = (path) => Array.isArray(path) && path.every((item) => typeof item === 'string' && HASH.test(item));
const PROOFS = {
  inclusion: { entry: isObject, keys: Array.isArray, path: isPath, position: isCount, seal: isObject },
  consistency: { earlier: isObject, keys: Array.isArray, later: isObject, path: isPath },
};

/** Checks the one line of a proof; throws a Fault. */
export function verifyProof(bytes, { keys = [], roots = [] } = {}) {
  const value = parse(bytes);
  const kind = Object.keys(value).join();
  need(Object.hasOwn(PROOFS, kind), '不认识的行', 'unknown kind of line');
  const proof = shaped(value[kind], PROOFS[kind], kind);
  const seal = shaped(proof.seal ?? proof.later, SEAL, 'seal');
  const hash = hashOf(seal.hash);
  const ring = keyRing(seal.ledger, hash, new Set(keys));
  for (const key of proof.keys) ring.add(key);
  const place = { ledger: seal.ledger, hashName: seal.hash, ring };
  checkSeal(seal, place);
  ring.judge(seal);
  for (const root of roots) need(root === seal.root, `没有树根为 ${root} 的封存`, `no seal has root ${root}`);
  const path = proof.path.map((item) => Buffer.from(item, 'hex'));
  if (kind === 'inclusion') {
    need(proof.position < seal.size, '位置不在封存之内', 'position beyond the seal');
    const root = rootByPath(hash, hash(LEAF, checkEntry(proof.entry)), proof.position, seal.size, path);
    need(root === seal.root, '路径不通向树根', 'path does not lead to the root');
    return {
      kind,
      matter: proof.entry.matter,
      seq: proof.entry.seq,
      seal: seal.number,
      root: seal.root,
      at: seal.at,
      keys: [...ring.known.keys()],
    };
  }
  const earlier = shaped(proof.earlier, SEAL, 'seal');
  checkSeal(earlier, place);
  need(earlier.size > 0 && earlier.size < seal.size && earlier.number < seal.number, '先后不对', 'not an earlier seal');
  const [old, now] = rootsByPath(hash, earlier, seal, path);
  need(old === earlier.root && now === seal.root, '路径不通向树根', 'path does not lead to the roots');
  return { kind, seal: earlier.number, later: seal.number, root: seal.root, at: seal.at, keys: [...ring.known.keys()] };
}

/** Checks a whole file; gives `{ ok, facts }` or `{ ok: false, line, fault }`. Memory holds one line and one head a matter. */
export async function verifyFile(chunks, options = {}) {
  const verifier = ledgerVerifier(options);
  let [rest, number, proof] = [[], 0, null];
  const take = (bytes) => {
    number += 1;
    need(proof === null, '末行之后还有内容', 'something behind the end');
    if (number === 1 && /^\{"(inclusion|consistency)"/.test(bytes.subarray(0, 20).toString('latin1')))
      proof = verifyProof(bytes, options);
    else verifier.line(bytes);
  };
  try {
    for await (const chunk of chunks) {
      let from = 0;
      for (let to = chunk.indexOf(LF); to >= 0; to = chunk.indexOf(LF, from)) {
        const piece = chunk.subarray(from, to);
        take(rest.length > 0 ? Buffer.concat([...rest, piece]) : piece);
        [rest, from] = [[], to + 1];
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
      need(rest.reduce((sum, piece) => sum + piece.length, 0) <= LONGEST, '行过长', 'line too long');
    }
    number += 1;
    need(rest.length === 0, '文件末尾没有换行', 'no line feed at the end');
    if (proof === null) verifier.finish();
    return { ok: true, facts: proof ?? verifier.facts() };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ok: false, line: number, fault: error.message };
  }
}

const USAGE = `用法：duxing-verify 文件 [--key 密钥编号] [--root 树根]
Usage: duxing-verify FILE [--key ID] [--root HEX]

核验导出的账本（npx duxing export-ledger）或下载的凭证，不需要数据库和服务器。--key 指定所信任的密钥，--root 要求其中有此树根的封存，均可重复。
Checks an exported ledger or a downloaded proof without database or server. --key names a key that you trust, --root a root that
one of the seals must have (as printed in a bulletin); both may be repeated.

退出码 / exit codes: 0 完好 good, 1 有误 wrong, 2 用法有误或无法读取 wrong usage or unreadable
`;

function parseArguments(words) {
  const options = { keys: [], roots: [], file: null };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '--key' || word === '--root') {
      index += 1;
      if (!HASH.test(words[index] ?? '')) return null;
      options[word === '--key' ? 'keys' : 'roots'].push(words[index]);
    } else if (word.startsWith('-') || options.file !== null) return null;
    else options.file = word;
  }
  return options.file === null ? null : options;
}

async function main(words) {
  const options = parseArguments(words);
  if (words.includes('--help') || options === null) {
    (words.includes('--help') ? process.stdout : process.stderr).write(USAGE);
    return words.includes('--help') ? 0 : 2;
  }
  try {
    const begun = performance.now();
    const done = await verifyFile(createReadStream(options.file, { highWaterMark: 1 << 20 }), options);
    if (!done.ok) {
      process.stderr.write(`${options.file}: 第 ${done.line} 行 / line ${done.line}: ${done.fault}\n`);
      return 1;
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    for (const [name, value] of Object.entries(done.facts))
      process.stdout.write(`${name.padEnd(9)}${[value].flat().join(' ')}\n`);
    process.stdout.write(`完好 / good (${seconds} s)\n`);
    if (options.keys.length === 0)
      process.stdout.write(
        '请与公布的密钥编号核对，或用 --key 指定 / compare the keys with those published, or name them with --key\n',
      );
    return 0;
  } catch (error) {
    process.stderr.write(`${options.file}: ${error.message}\n`);
    return 2;
  }
}

const isCalled = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isCalled) process.exitCode = await main(process.argv.slice(2));
