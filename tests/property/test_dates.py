"""Laws of dates: what is rendered in any shape reads back as itself, and any text reads."""

import datetime as dt

from hypothesis import assume, given
from hypothesis import strategies as st

from newsparse._fields.dates import find_dates
from newsparse._fields.stamps import find_timestamp, find_timestamps
from newsparse.model import Precision

DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2079, 12, 31))
CLOCKS = st.times().map(lambda t: t.replace(microsecond=0))
HAN = "〇一二三四五六七八九"
STOPS = "。！？!?\n\r"


def _han(number):
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else HAN[tens] + "十"
    return head + (HAN[ones] if ones or not tens else "")


def _wide(text):
    return text.translate({ord("0") + i: ord("０") + i for i in range(10)})


def _year_month_day(day, unit="日"):
    return f"{day.year}年{day.month}月{day.day}{unit}"


SHAPES = {
    "plain": _year_month_day,
    "two digits": lambda d: f"{d.year}年{d.month:02}月{d.day:02}日",
    "號": lambda d: _year_month_day(d, "號"),
    "blanks": lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日",
    "wide": lambda d: _wide(_year_month_day(d)),
    "wide blanks": lambda d: f"{d.year}年　{d.month}月　{d.day}日",
    "han": lambda d: "".join(HAN[int(c)] for c in str(d.year)) + f"年{_han(d.month)}月{_han(d.day)}日",
    "circle": lambda d: (
        "".join(HAN[int(c)] for c in str(d.year)).replace("〇", "○") + f"年{_han(d.month)}月{_han(d.day)}日"
    ),
    "hyphens": lambda d: f"{d.year}-{d.month:02}-{d.day:02}",
    "slashes": lambda d: f"{d.year}/{d.month}/{d.day}",
    "dots": lambda d: f"{d.year}.{d.month:02}.{d.day:02}",
    "wide hyphens": lambda d: _wide(f"{d.year}－{d.month:02}－{d.day:02}"),
    "spaced slashes": lambda d: f"{d.year} / {d.month:02} / {d.day:02}",
    "compact": lambda d: f"{d:%Y%m%d}",
    "republic": lambda d: f"民國{d.year - 1911}年{d.month}月{d.day}日",
    "republic han": lambda d: f"民國{_han(d.year - 1911)}年{_han(d.month)}月{_han(d.day)}日",
    "weekday": lambda d: _year_month_day(d) + f"（星期{'一二三四五六日'[d.weekday()]}）",
    "weekday behind": lambda d: f"{d:%Y-%m-%d}" + f" 周{'一二三四五六日'[d.weekday()]}",
}
CLOCK_SHAPES = {
    Precision.MINUTE: (
        lambda t: f" {t:%H:%M}",
        lambda t: f"{t:%H:%M}",
        lambda t: f"{t.hour}时{t.minute:02}分",
        lambda t: f" {t.hour}點{t.minute}分",
        lambda t: _wide(f"　{t:%H}：{t:%M}"),
        lambda t: f"{_han(t.hour)}时{_han(t.minute)}分",
    ),
    Precision.SECOND: (
        lambda t: f" {t:%H:%M:%S}",
        lambda t: f"T{t:%H:%M:%S}",
        lambda t: f" {t:%H:%M:%S}.0",
        lambda t: f"{t.hour}时{t.minute}分{t.second}秒",
    ),
    Precision.HOUR: (lambda t: f"{t.hour}时", lambda t: f" {t.hour}點"),
}
shapes = st.sampled_from(sorted(SHAPES))


@st.composite
def moments(draw):
    """Draw a moment, its precision, and how it is written in one of the shapes."""
    name, day = draw(shapes), draw(DAYS)
    if "republic han" in name:
        assume(day.year - 1911 < 100)
    text = SHAPES[name](day)
    precision = draw(st.sampled_from([Precision.DAY, *CLOCK_SHAPES]))
    if precision is Precision.DAY:
        return text, dt.datetime.combine(day, dt.time()), precision
    clock = draw(CLOCKS)
    clock = clock.replace(second=clock.second if precision is Precision.SECOND else 0)
    clock = clock.replace(minute=0 if precision is Precision.HOUR else clock.minute)
    shape = draw(st.sampled_from(CLOCK_SHAPES[precision]))
    tail = shape(clock)
    # 2021070918:05 and 2021070918时 are no way to write anything.
    assume(not (name == "compact" and tail[0] not in " T　"))
    # 2021-07-0918时 reads, 2021/7/918时 has two readings.
    assume(not (name == "slashes" and tail[0].isdigit()))
    # T belongs to ISO 8601.
    assume(tail[0] != "T" or name in ("hyphens", "compact"))
    return text + tail, dt.datetime.combine(day, clock), precision


@given(
    moments(),
    st.sampled_from(["", "江城晚报 ", "发布时间：", "（", "要闻来源:江城网"]),
    st.sampled_from(["", " 阅读：12", "）", "\n"]),
)
def test_a_stamp_reads_back_as_itself(moment, before, after):
    text, value, precision = moment
    assume(not (before[-1:] == "网" and text[:1] in "〇一二民"))
    stamp = find_timestamp(before + text + after)
    assert stamp is not None
    assert (stamp.text, stamp.precision) == (text, precision)
    assert stamp.span.start == len(before)
    assert stamp.inferred == ()
    assert stamp.value == (value if precision in CLOCK_SHAPES else value.date())


@given(
    moments(), st.sampled_from(["", "会议于", "他说，"]), st.sampled_from(["举行。", "，众人到场。", "。"])
)
def test_a_date_in_a_sentence_reads_back_as_itself(moment, before, after):
    text, value, precision = moment
    (mention,) = find_dates(before + text + after)
    assert mention.text == text
    assert mention.span.start == len(before)
    assert (mention.start, mention.precision) == (value, precision)
    unit = {"day": 86400, "hour": 3600, "minute": 60, "second": 1}[precision.value]
    assert mention.end == value + dt.timedelta(seconds=unit)


@given(DAYS, DAYS, shapes, st.sampled_from(["至", "到", "—", "-", "～", " 至 "]))
def test_a_range_reads_from_its_first_to_its_last_day(one, other, name, through):
    assume(one != other)
    assume(name != "republic han" or max(one, other).year < 2011)
    # In 2021-07-09-2021-07-11 the hyphen between is one too many to tell.
    assume(not (through == "-" and "hyphens" in name))
    first, last = sorted((one, other))
    text = SHAPES[name](first) + through + SHAPES[name](last)
    (mention,) = find_dates(text)
    assert mention.text == text
    assert mention.start.date() == first
    assert mention.end.date() == last + dt.timedelta(days=1)


PIECES = st.sampled_from(
    [
        *"上下本前后月日周星期三五十一两年初中底末旬号时点分闰至到起自从近晚昨明天、，。（）：-/.“”\n",
        "今年",
        "去年",
        "半年",
        "月底",
        "次日",
        "当天",
        "以来",
        "截至",
        "十四五",
        "春节",
        "假期",
        "腊月",
        "二十三",
        "农历",
        "世纪",
        "年代",
        "季度",
        "未来",
        "过去",
        "个月",
        "民國",
        "北京时间",
        "日前",
        "近日",
        "上午",
        "0",
        "3",
        "28",
        "90",
        "99",
        "112",
        "2023",
        "8:30",
        "24:00",
    ]
)
REFERENCES = st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2099, 12, 31))


@given(st.lists(PIECES, max_size=25).map("".join), REFERENCES)
def test_mentions_are_ordered_disjoint_and_within_a_sentence(text, reference):
    end = 0
    for mention in find_dates(text, reference=reference):
        assert end <= mention.span.start < mention.span.end
        end = mention.span.end
        assert mention.span.of(text) == mention.text
        assert not set(STOPS) & set(mention.text)
        if mention.start is not None and mention.end is not None:
            assert mention.start < mention.end or ("/" in mention.timex and mention.start == mention.end)


@given(st.text(), REFERENCES)
def test_any_text_is_read_without_error(text, reference):
    for stamp in find_timestamps(text, reference=reference):
        assert stamp.span.of(text) == stamp.text
    for mention in find_dates(text):
        assert mention.span.of(text) == mention.text


YEARLY = [
    "今年",
    "去年",
    "前年",
    "明年",
    "后年",
    "大前年",
    "今年9月",
    "去年5月",
    "今年底",
    "去年初",
    "明年一季度",
    "去年下半年",
    "今年前两个月",
    "今年3月15日",
    "去年12月31日24时",
    "明年元旦",
    "今明两年",
    "上年四季度",
    "去年3月至今年2月",
    "截至去年底",
    "今年以来",
    "2年前",
]


@given(
    st.sampled_from(YEARLY),
    st.integers(1, 25).map(lambda n: 4 * n),
    st.dates(dt.date(1990, 1, 1), dt.date(1999, 12, 31)),
)
def test_whole_years_shift_relative_values_by_as_much(text, years, day):
    assume((day.month, day.day) != (2, 29))

    def moved(moment):
        return moment and moment.replace(year=moment.year + years)

    early = dt.datetime.combine(day, dt.time(9))
    (before,) = find_dates(text, reference=early)
    (after,) = find_dates(text, reference=moved(early))
    assert (after.start, after.end) == (moved(before.start), moved(before.end))
    assert after.precision is before.precision


@given(DAYS)
def test_an_impossible_day_is_reported_and_not_read(day):
    text = f"{day.year}年{day.month}月{day.day + 31}日"
    defects = []
    assert find_dates(text, report=defects.append) == ()
    assert [d.span.of(text) for d in defects] == [text]


CLAUSES = ("老城区供水管网改造完成", "市民在河边散步", "两岸居民坐上了早班船", "山路恢复通车")


@given(DAYS, st.sampled_from(CLAUSES), st.sampled_from(("，", ",", "日上午，")), st.sampled_from("。！"))
def test_the_date_of_a_sentence_is_no_stamp(day, clause, comma, stop):
    for lead in ("", "图为", "这是"):
        between = comma if not lead else "拍摄的"
        day_unit = "" if between.startswith("日") else "日"
        assert find_timestamps(f"{lead}{_year_month_day(day, day_unit)}{between}{clause}{stop}") == ()


@given(
    DAYS,
    st.sampled_from(("新华社太原", "晋南日报大同", "（中央社台北", "【本报北京")),
    st.sampled_from("电電讯訊"),
)
def test_the_day_of_a_dateline_is_no_stamp(day, opening, kind):
    assert find_timestamps(f"{opening}{_year_month_day(day)}{kind}") == ()


@given(
    st.dates(dt.date(2011, 1, 1), dt.date(2079, 12, 31)),
    st.sampled_from(("（編輯：陸清揚）", "（譯者：陸清揚/核稿：程予安）")),
)
def test_the_closing_code_of_a_story_is_its_day(day, credit):
    stamp = find_timestamp(f"{credit}{day.year - 1911}{day:%m%d}")
    assert stamp.value == day


@given(st.sampled_from(("上", "本", "这个", "下")), st.sampled_from(("周", "星期", "礼拜")), REFERENCES)
def test_sunday_has_two_names(which, week, reference):
    days = [find_dates(which + week + day, reference=reference) for day in "日天"]
    (first,), (second,) = days
    assert (first.start, first.end) == (second.start, second.end)
    assert first.start.weekday() == 6
    stamps = [find_timestamp(f"{week}{day} 08:30", reference=reference) for day in "日天"]
    assert [stamp and stamp.value for stamp in stamps[:1]] == [stamp and stamp.value for stamp in stamps[1:]]
