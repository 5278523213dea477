"""Evidence on every line: what is seen on it, on its neighbours, and on the whole page."""

from __future__ import annotations

import math
from newsparse._layout.looks import LENGTH_KEYS, Look, look_at, headish
from newsparse._layout.titles import title_scores, isprose
from newsparse._source import Source

__all__ = ["observe"]

def bucket(n: int) -> str:
    if n < 4: return str(n)
    if n < 6: return "4"
    if n < 9: return "6"
    if n < 14: return "9"
    if n < 25: return "14"
    if n < 50: return "25"
    return "50"


def main_region(lines: list[str], looks: list[Look]) -> tuple[int, int]:
    """Best run of prose: highest sum of prose length less a toll for every line that is none."""
    best = (0.0, -1, -1)
    segs = []
    total = 0.0
    first = 0
    peak = 0.0; peak_at = -1
    for i, look in enumerate(looks):
        k = look.kind
        p = int(look.prose)
        if p >= 2 and look.within in ("", "caption") and look.prefix in ("", "caption", "summaryhead", "credit") and not k.startswith("*"):
            v = min(look.size, 300) * (1.0 if p >= 3 else 0.7)
        elif p == 1: v = 8
        elif headish(look): v = -150
        elif "foot" in k or 'share' in k or 'pager' in k: v = -60
        elif look.size <= 4 and k != 'num': v = -14
        else: v = -10
        if total <= 0:
            if peak > 0: segs.append((peak, first, peak_at))
            total = 0.0; first = i; peak = 0.0
        total += v
        if total > peak:
            peak = total; peak_at = i
    if peak > 0: segs.append((peak, first, peak_at))
    if not segs: return (-1, -1)
    top = max(s[0] for s in segs)
    for s in segs:
        if s[0] >= 0.5 * top or (s[0] > 400 and s[0] >= .3 * top):
            return s[1], s[2]
    return -1, -1


def value(look: Look) -> float:
    k = look.kind
    p = int(look.prose)
    if p >= 2 and look.within in ('', 'caption') and look.prefix in ('', 'caption', 'summaryhead', 'credit'):
        return min(look.size, 300) * (1.0 if p >= 3 else 0.7)
    if p == 1: return 8
    if headish(look): return -150
    if 'foot' in k or 'share' in k or 'pager' in k: return -60
    if look.size <= 4 and k != 'num': return -14
    return -10


def observe(source: Source, weights: dict[str, float]) -> list[list[str]]:
    lines = source.lines
    gaps = source.gaps
    n = len(lines)
    looks = [look_at(line) for line in lines]
    kinds = [l.kind for l in looks]
    scores, follow = title_scores(source, looks, weights)
    order = sorted(scores, key=lambda i: -scores[i][1])
    best_title = order[0] if order else -1
    if best_title >= 0 and follow[best_title] is not None:
        b0 = b1 = follow[best_title]
        total = peak = 0.0
        for i in range(b0, n):
            total += value(looks[i])
            if total > peak: peak = total; b1 = i
            if total < peak - 700: break
    else:
        b0, b1 = main_region(lines, looks)
    m0, m1 = main_region(lines, looks)
    # holes between prose lines
    hole = ["no"] * n
    prose_at = [i for i in range(n) if looks[i].prose >= "2" and isprose(looks[i])]
    for p, q in zip(prose_at, prose_at[1:]):
        dirty = sum(bool(headish(looks[j])) or "foot" in kinds[j] or "share" in kinds[j] for j in range(p + 1, q))
        some = sum(bool(looks[j].exact) or looks[j].kind[0] == "s" for j in range(p + 1, q))
        key = bucket(q - p - 1) + ("d" if dirty else "f" if some * 3 > q - p else "c")
        for j in range(p + 1, q): hole[j] = key
    reglen = sorted(looks[i].size for i in range(max(b0, 0), b1 + 1))
    median = LENGTH_KEYS[min(reglen[len(reglen) // 2], 161)] if reglen else "0"
    stopped = sum(looks[i].end in ("stop", "quote") for i in range(max(b0, 0), b1 + 1))
    style = str(int(4.99 * stopped / max(1, b1 - max(b0, 0) + 1)))
    # titles
    core = [i for i in range(max(b0, 0), b1 + 1) if looks[i].prose >= "3"] or [i for i in range(max(b0, 0), b1 + 1) if looks[i].prose >= "2"]
    prose_text = "\n".join(lines[i] for i in core[:8])[:1200]
    body_text = "\n".join(lines[max(b0, 0) : b1 + 1])[:6000]
    flat = ["".join(line.split()) for line in lines]
    counts: dict[str, list[int]] = {}
    for i in range(n):
        counts.setdefault(flat[i], []).append(i)
    info = [bool(l.stamp or l.prefix == "metalabel") and l.prose < "2" and l.size < 90 for l in looks]
    limit = core[0] if core else (b0 if b0 >= 0 else min(n, 40))
    nextstamp = [99] * n
    prevstamp = [99] * n
    last = 10**6
    for i in range(n - 1, -1, -1):
        nextstamp[i] = last - i
        if info[i]: last = i
    last = -10**6
    for i in range(n):
        prevstamp[i] = i - last
        if info[i]: last = i
    rank = {i: r for r, i in enumerate(order)}
    cand = scores
    # windows of list likeness
    titlelike = [10 <= l.size <= 60 and l.prose < "3" and not l.prefix and not l.within for l in looks]
    tiny = [l.size <= 6 for l in looks]
    cumt = [0]; cumy = [0]; cums = [0]; cump = [0]
    for i in range(n):
        cumt.append(cumt[-1] + titlelike[i]); cumy.append(cumy[-1] + tiny[i]); cums.append(cums[-1] + bool(looks[i].stamp)); cump.append(cump[-1] + min(looks[i].size, 100) * (looks[i].prose >= "2"))
    def share(c, i, w):
        lo = max(0, i - w); hi = min(n, i + w + 1)
        return (c[hi] - c[lo]) / (hi - lo)
    taghead = -99
    # prefix repeats: how many lines contain the line
    feats: list[list[str]] = []
    headclass = "none"; headat = -1
    prevprose = [999] * n; nextprose = [999] * n
    last = -10**6
    for i in range(n):
        prevprose[i] = i - last
        if looks[i].prose >= "2": last = i
    last = 10**6
    for i in range(n - 1, -1, -1):
        nextprose[i] = last - i
        if looks[i].prose >= "2": last = i
    # footers
    firstfoot = n
    for i in range(n - 1, max(-1, n - 60), -1):
        if kinds[i].startswith("*foot") or "foot" in looks[i].exact: firstfoot = i
    run = [0] * n
    for i in range(1, n):
        same = looks[i].length == looks[i-1].length or kinds[i] == kinds[i-1] or (kinds[i][0] == "t" == kinds[i-1][0])
        run[i] = run[i-1] + 1 if same else 0
    runb = [0] * n
    for i in range(n - 2, -1, -1):
        runb[i] = runb[i+1] + 1 if run[i+1] else 0
    K = lambda i: kinds[i] if 0 <= i < n else "^" if i < 0 else "$"
    short = lambda k: k[0] if k[0] in "Pts" else k
    for i in range(n):
        l = looks[i]
        k = kinds[i]
        f = ["b", "len=" + l.length, "end=" + l.end, "beg=" + l.begin, "cl=" + l.clauses, "prose=" + l.prose, "kind=" + k,
             "mix=" + l.mix, "pc=" + l.pieces, "len,end=" + l.length + l.end, "beg,end=" + l.begin + l.end]
        if l.exact: f.append("ex=" + l.exact)
        if l.prefix: f.append("pre=" + l.prefix)
        if l.within: f.append("in=" + l.within)
        if l.stamp: f.append("st=" + l.stamp)
        for x in l.flags: f.append("fl=" + x)
        # neighbours
        f += ["k-1=" + K(i-1), "k+1=" + K(i+1), "k-2=" + short(K(i-2)), "k+2=" + short(K(i+2)),
              "k-1,k=" + short(K(i-1)) + "," + short(k), "k,k+1=" + short(k) + "," + short(K(i+1)),
              "k-1,k,k+1=" + short(K(i-1))[:4] + "," + short(k)[:4] + "," + short(K(i+1))[:4]]
        f.append("gap=" + bucket(gaps[i]) + "," + (bucket(gaps[i+1]) if i + 1 < n else "$"))
        # region
        if b0 < 0: reg = "no"
        elif i < b0: reg = "b" + bucket(b0 - i)
        elif i > b1: reg = "a" + bucket(i - b1)
        else: reg = "in" + ("0" if i == b0 else "")
        r1 = reg[0] if reg[0] != "n" else reg
        f += ["reg=" + reg, "reg,kind=" + r1 + "," + k, "reg,len=" + r1 + "," + l.length, "reg,prose=" + r1 + l.prose, "reg,k=" + reg + short(k)[:3]]
        mr = "no" if m0 < 0 else "b" if i < m0 else "a" if i > m1 else "i"
        f += ["mr=" + mr + r1, "mr,k=" + mr + short(k)[:4], "mr,len=" + mr + l.length, "hole=" + hole[i] + r1, "hole,k=" + hole[i] + short(k)[:4]]
        if r1 == "i" or mr == "i": f += ["style=" + style + l.end + l.prose, "med=" + median + l.length]
        for x in l.flags: f.append("reg,fl=" + r1 + x)
        if l.stamp: f.append("reg,st=" + reg[:2] + l.stamp[:2])
        f.append("pp=" + bucket(prevprose[i]) + r1); f.append("np=" + bucket(nextprose[i]) + r1)
        f.append("pp,np=" + bucket(min(prevprose[i], 9)) + bucket(min(nextprose[i],9)) + l.prose)
        # heading
        h = headish(l)
        if h:
            headclass = h; headat = i
            f.append("head=" + h + r1)
        elif l.prose >= "3" and reg[0] == "i": headclass = "none"
        d = i - headat if headat >= 0 else 0
        f += ["hd=" + headclass, "hd,d=" + headclass[:4] + bucket(d), "hd,k=" + headclass[:4] + short(k)[:4], "hd,reg=" + headclass[:4] + r1]
        # title
        c = cand.get(i)
        if c:
            ob = str(int(c[2] * 4.99)); lp = str(max(-6, int(math.log(c[1] + 1e-9)))) if c[1] < 0.7 else "top"
            f += ["ti.ov=" + ob + r1, "ti.p=" + lp, "ti.rank,reg=" + str(min(rank[i], 3)) + r1,
                  "ti.p,st=" + lp + bucket(min(nextstamp[i], 4)), "ti.r,p=" + str(min(rank[i], 3)) + lp]
            if rank[i] == 0: f.append("ti.top=" + bucket(int(c[1] * 8)))
        elif i < limit:
            f.append("ti=no")
        if best_title >= 0:
            dt = i - best_title
            f.append("bt=" + ("-" if dt < 0 else "") + bucket(min(abs(dt), 9)))
            if -4 < dt < 8: f.append("bt,k=" + str(dt) + short(k)[:4])
            if flat[i] == flat[best_title] and dt: f.append("bt.same=" + str(max(-2, min(2, dt))))
            elif len(flat[i]) > 7 and dt and len(flat[i]) < 100 and (flat[i] in flat[best_title] or flat[best_title] in flat[i]): f.append("bt.part=" + str(max(-2, min(2, dt))))
        f.append("ns=" + bucket(min(nextstamp[i], 6)) + r1)
        f.append("ps=" + bucket(min(prevstamp[i], 6)) + r1)
        ts = int(share(titlelike, i, 4) * 4.99) if False else int(share(cumt, i, 4) * 4.99); ys = int(share(cumy, i, 4) * 4.99)
        tw = int(share(cumt, i, 12) * 4.99); yw = int(share(cumy, i, 12) * 4.99)
        f += ["tl=" + str(ts) + str(int(titlelike[i])), "tlw=" + str(tw) + str(int(titlelike[i])), "ty=" + str(ys) + l.length, "tyw=" + str(yw) + l.length,
              "tl,ty=" + str(ts) + str(ys) + r1, "tlw,tyw=" + str(tw) + str(yw) + r1, "stw=" + str(int(share(cums, i, 6) * 4.99)) + str(bool(l.stamp)) + r1,
              "pw=" + bucket(int(share(cump, i, 5) / 4)) + l.prose]
        if "taghead" in l.exact or "taghead" == l.prefix: taghead = i
        elif taghead == i - 1 and l.size <= 12 and l.prose < "1": f.append("tagrun"); taghead = i
        if 2 <= l.size <= 10 and l.prose == "0":
            f.append("inbody=" + str(flat[i].lstrip("#") in body_text) + r1 + l.length + ("#" if lines[i][0] == "#" else ""))
        if l.prefix == "summaryhead" and r1 in "bi" and i <= limit + 2: f.append("sumhead")
        if i and "sumhead" in feats[i - 1][-30:] and looks[i-1].size < 12 and l.prose >= "2": f.append("sumnext")
        if l.prose >= "2" and i <= limit and nextstamp[i] <= 3: f.append("prose.before.info")
        if best_title >= 0 and i == best_title + 1 and titlelike[i] and not l.stamp:
            f.append("deck?" + ("—" if lines[i][0] in "—－-" else "") + str(nextstamp[i] == 1) + (str(int(cand[i][2] * 2.99)) if i in cand else "x"))
        if best_title >= 1 and i == best_title - 1 and i in cand and l.size >= 6:
            f.append("kick?" + str(int(cand[i][2] * 2.99)) + str(gaps[i + 1] == 0) + str(rank[i] < 3))
        if "\t" in lines[i] and r1 == "i" and ((i and "\t" in lines[i-1]) or (i + 1 < n and "\t" in lines[i+1])):
            f.append("tabrun" + ("d" if any(ch.isdigit() for ch in lines[i]) else ""))
        if "\t" in lines[i]: f.append("tab=" + str(min(lines[i].count("\t"), 3)) + r1)
        if "ordinal" in l.flags or l.begin in ("bullet", "point", "hash", "digit"):
            near = sum(1 for j in (i - 2, i - 1, i + 1, i + 2) if 0 <= j < n and (looks[j].begin == l.begin and ("ordinal" in looks[j].flags) == ("ordinal" in l.flags)))
            f.append("series=" + l.begin + str(near) + r1)
        # position
        f += ["top=" + bucket(i), "bot=" + bucket(n - 1 - i), "size=" + bucket(n // 8)]
        if i >= firstfoot: f.append("footed")
        f.append("run=" + bucket(run[i]) + "," + bucket(runb[i])); f.append("run,len=" + bucket(run[i] + runb[i]) + l.length)
        same = counts["".join(lines[i].split())]
        if len(same) > 1: f.append("dup=" + ("f" if same[0] == i else "l") + str(min(len(same), 3)) + r1)
        if i >= 2 and kinds[i] == kinds[i-2] and kinds[i] != kinds[i-1]: f.append("per2" + l.length)
        if i >= 3 and kinds[i] == kinds[i-3] and kinds[i] != kinds[i-1]: f.append("per3" + l.length)
        # neighbours' region membership and length
        if i: f.append("len-1=" + looks[i-1].length + r1)
        if i + 1 < n: f.append("len+1=" + looks[i+1].length + r1)
        feats.append(f)
    return feats
