"""How much each line looks like the title of the prose that follows it."""

from __future__ import annotations

import math

from newsparse._layout.looks import Look, headish
from newsparse._source import Source

__all__ = ["candidates", "isprose", "title_scores"]


def isprose(l): return l.prose>='2' and l.within in('','caption') and l.prefix in('','caption','summaryhead','credit')
def grams(s: str) -> set[str]:
    return {s[i:i+2] for i in range(len(s) - 1) if s[i] > "\u2e80" and s[i+1] > "\u2e80" or s[i].isalnum() and s[i+1].isalnum()}


def candidates(src: Source, looks: list[Look]) -> tuple[dict[int, dict[str, float]], dict[int,int]]:
    lines=src.lines;n=len(lines); gaps=src.gaps
    flat=[''.join(l.split()) for l in lines]
    info=[bool(l.stamp or l.prefix=='metalabel') and l.prose<'2' and l.size<90 for l in looks]
    nxtinfo=[99]*(n+1); last=10**6
    prose=[i for i in range(n) if isprose(looks[i])]
    # next prose index
    npz=[None]*n; k=len(prose)-1; cur=None
    j=n
    for i in range(n-1,-1,-1):
        nxtinfo[i]=last-i
        if info[i]: last=i
        npz[i]=cur
        if isprose(looks[i]): cur=i
    pidx={p:k for k,p in enumerate(prose)}
    textc={}; massc={}
    allflat='\n'.join(x for x in flat if len(x)<120)
    out={}
    for i in range(n):
        l=looks[i]
        if not 4<=l.size<=100 or l.exact or l.kind=='num' or l.kind.startswith('*foot'): continue
        j=npz[i]
        if j is None or j-i>90: continue
        if j not in textc:
            k=pidx[j]; ps=[p for p in prose[k:k+5] if p-j<40]
            textc[j]='\n'.join(lines[p] for p in ps)[:800]
            massc[j]=sum(min(looks[p].size,300) for p in prose[k:k+30] if p-j<60)
        g=grams(lines[i])
        if len(g)<3: continue
        ov=sum(x in textc[j] for x in g)/len(g)
        rep=(allflat.count(flat[i])-1) if len(flat[i])>=8 else 0
        d=nxtinfo[i]
        f={}
        f['ov']=ov; f['ov2']=ov*ov; f['ovn']=ov*min(1,len(g)/10); f['short']=l.size<8; f['mid']=10<=l.size<=34; f['long']=l.size>50
        f['mass']=math.log(1+massc[j]); f['massbig']=massc[j]>400
        f['d1']=d==1 and i+d<=j+1; f['d2']=d==2 and i+d<=j+1; f['d3']=d==3 and i+d<=j+1; f['d8']=3<d<=8 and i+d<=j+1; f['dno']=not(d<=8 and i+d<=j+1)
        dist=j-i
        f['dist']=math.log(dist); f['dist1']=dist==1; f['far']=dist>15
        f['rep1']=rep==1; f['rep2']=rep>=2
        f['badpre']=l.prefix in('metalabel','crumb','pager','relhead','share','act','account','comhead','caption','credit','notice','taghead')
        f['stamp']=bool(l.stamp) and (l.stamp.endswith('s') or l.size<30)
        f['badin']=l.within in('copyhead','app','nav','foot','notice','comitem')
        f['outlet']='outlet' in l.flags and l.size<12
        f['prose3']=l.prose>='3'; f['prose2']=l.prose=='2'; f['prose1']=l.prose=='1'
        f['stop']=lines[i][-1]=='。'; f['comma']=l.end in('comma','colon')
        f['pieces']=l.pieces=='8'; f['arrow']=l.end=='arrow' or '>' in lines[i] or '＞' in lines[i]
        f['byline']='byline' in l.flags and l.size<20
        f['cut']='cut' in l.flags; f['gap0']=i==0 or gaps[i]>0; f['gap1']=i+1<n and gaps[i+1]>0
        f['bar']='bar' in l.flags; f['first']=i==0; f['p4']=l.pieces=='4'; f['picture']='picture' in l.flags; f['ordinal']='ordinal' in l.flags
        f['latin']='l' in l.mix; f['digit']='d' in l.mix
        f['prevtitle']=i>0 and 10<=looks[i-1].size<=50 and not looks[i-1].exact and looks[i-1].prose<'2'
        f['nexttitle']=i+1<n and 10<=looks[i+1].size<=50 and not looks[i+1].exact and looks[i+1].prose<'2' and not info[i+1] 
        f['prevprose']=i>0 and isprose(looks[i-1]) ; f['nproseb']=math.log(1+sum(min(looks[p].size,300) for p in prose if p<i and p>i-40))
        f['prevnav']=i>0 and (bool(looks[i-1].exact) or '>' in lines[i-1] or looks[i-1].prefix=='crumb'); f['headbefore']=any(headish(looks[q]) for q in range(max(0,i-6),i))
        f['crumbprev']=any('>' in lines[q] or looks[q].prefix=='crumb' or '正文' in lines[q] for q in range(max(0,i-4),i))
        f['nth']=i/n
        f['bt']=l.begin in('bullet',); f['q']=l.begin=='quote' ; f['par']=l.begin=='paren'
        out[i]=f
    return out, npz


def title_scores(src, looks, weights):
    """(score, probability, overlap) of each candidate"""
    cands, nextprose = candidates(src, looks)
    if not cands: return {}, nextprose
    s = {i: sum(weights.get(k, 0.0) * v for k, v in f.items() if v) for i, f in cands.items()}
    top = max(s.values())
    z = sum(math.exp(x - top) for x in s.values())
    return {i: (x, math.exp(x - top) / z, cands[i]["ov"], cands[i]["rep1"] or cands[i]["rep2"]) for i, x in s.items()}, nextprose
