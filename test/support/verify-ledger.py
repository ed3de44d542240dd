# A second verifier of exported ledgers and proofs, written from docs/ledger-format.md alone and in another language, to show that
# the document is enough. Standard library only; Ed25519 after RFC 8032, section 5.1 (slow and plain).
import hashlib, json, sys

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
I = pow(2, (P - 1) // 4, P)


def add(a, b):
    (x1, y1), (x2, y2) = a, b
    t = D * x1 * x2 * y1 * y2
    return ((x1 * y2 + x2 * y1) * pow(1 + t, -1, P) % P, (y1 * y2 + x1 * x2) * pow(1 - t, -1, P) % P)


def times(n, a):
    out = (0, 1)
    while n:
        if n & 1:
            out = add(out, a)
        a, n = add(a, a), n >> 1
    return out


def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    xx = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(xx, (P + 3) // 8, P)
    if x * x % P != xx:
        x = x * I % P
    assert y < P and x * x % P == xx, "not a point"
    return (P - x if x % 2 != sign else x, y)


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(key, text, signature):
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    if len(key) != 32 or len(signature) != 64 or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(r + key + text).digest(), "little") % L
    return times(s, BASE) == add(point(r), times(h, point(key)))


# Python sorts members by code point; our texts name members in ASCII only, where that is the same as by code unit.
def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def without(value, name):
    return {k: v for k, v in value.items() if k != name}


def parse(line):
    value = json.loads(line)
    assert canonical(value) == line, "not canonical"
    return value


def hasher(name):
    return lambda data: hashlib.new({"sha-256": "sha256", "sm3": "sm3"}[name], data).digest()


def check_key(key, known, ledger, H):
    assert key["ledger"] == ledger and key["id"] == H(bytes.fromhex(key["key"])).hex() and key["algorithm"] == "ed25519"
    signer = key if key["previous"] is None else known[key["previous"]]
    assert key["previous"] is not None or not known, "nobody vouches for it"
    text = canonical({"key": without(key, "signature")})
    assert signed(bytes.fromhex(signer["key"]), text, bytes.fromhex(key["signature"])), "key signature"
    known[key["id"]] = key


def check_seal(seal, known, ledger):
    assert seal["ledger"] == ledger
    text = canonical({"seal": without(seal, "signature")})
    assert signed(bytes.fromhex(known[seal["key"]]["key"]), text, bytes.fromhex(seal["signature"])), "seal signature"
    return text


def check_entry(entry):
    text = canonical(without(entry, "hash"))
    assert hashlib.sha256(text).hexdigest() == entry["hash"] and entry["body"]["type"] == entry["type"]
    return text


def root_of(leaves, H):
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return H(b"\x01" + root_of(leaves[:split], H) + root_of(leaves[split:], H))


def ledger(lines):
    head = parse(lines[0])["ledger"]
    assert head["version"] == 2
    H, known, heads, leaves, last = hasher(head["hash"]), {}, {}, [], None
    before = "0" * 64
    for number, line in enumerate(lines[1:-1], 2):
        ((kind, value),) = parse(line).items()
        if kind == "key":
            assert len(leaves) == (last["size"] if last else 0)
            check_key(value, known, head["id"], H)
        elif kind == "entry":
            text = check_entry(value)
            seq, previous = heads.get(value["matter"], (0, "0" * 64))
            assert (value["seq"], value["previous"]) == (seq + 1, previous), "chain"
            heads[value["matter"]] = (value["seq"], value["hash"])
            leaves.append(H(b"\x00" + text))
        else:
            assert kind == "seal" and value["hash"] == head["hash"] and list(known)[-1] == value["key"]
            text = check_seal(value, known, head["id"])
            assert value["number"] == (last["number"] if last else 0) + 1 and value["previous"] == before
            assert not last or (value["at"] >= last["at"] and value["size"] > last["size"])
            assert value["size"] == len(leaves) and value["root"] == root_of(leaves, H).hex(), "root"
            before, last = H(text).hex(), value
    sizes = {"entries": len(leaves), "keys": len(known), "seals": last["number"] if last else 0}
    assert parse(lines[-1]) == {"end": sizes} and len(leaves) == (last["size"] if last else 0)


def climb(path, at, last, start, H):
    """RFC 9162, 2.1.3.2 and 2.1.4.2: every hash in `start` is led upwards; the first of them takes only what lies left of it."""
    old = now = start
    for item in path:
        item = bytes.fromhex(item)
        assert last > 0
        if at % 2 or at == last:
            old, now = H(b"\x01" + item + old), H(b"\x01" + item + now)
            while at and at % 2 == 0:
                at, last = at // 2, last // 2
        else:
            now = H(b"\x01" + now + item)
        at, last = at // 2, last // 2
    assert last == 0
    return old.hex(), now.hex()


def proof(kind, value):
    seal = value["seal"] if kind == "inclusion" else value["later"]
    H, known = hasher(seal["hash"]), {}
    for key in value["keys"]:
        check_key(key, known, seal["ledger"], H)
    check_seal(seal, known, seal["ledger"])
    if kind == "inclusion":
        leaf = H(b"\x00" + check_entry(value["entry"]))
        assert climb(value["path"], value["position"], seal["size"] - 1, leaf, H)[1] == seal["root"]
        return
    earlier, path = value["earlier"], value["path"]
    check_seal(earlier, known, seal["ledger"])
    if earlier["size"] & (earlier["size"] - 1) == 0:
        path = [earlier["root"]] + path
    at, last = earlier["size"] - 1, seal["size"] - 1
    while at % 2:
        at, last = at // 2, last // 2
    assert climb(path[1:], at, last, bytes.fromhex(path[0]), H) == (earlier["root"], seal["root"])


def verdict(file):
    try:
        data = open(file, "rb").read()
        assert data.endswith(b"\n")
        lines = data[:-1].split(b"\n")
        first = next(iter(parse(lines[0]).items()))
        ledger(lines) if first[0] == "ledger" else proof(*first)
        return "good"
    except Exception as fault:
        return "bad: " + repr(fault)


for file in sys.argv[1:]:
    print(verdict(file))
