/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metahab.discovery.json.Json;

/** The filters, tests, functions and tags that Home Assistant offers to templates of MQTT entities (its documentation, "Templating"). */
class HomeAssistantFunctionsTest {

    private static final String INPUT =
            "{\"t\":21.5,\"list\":[3,1,2,3],\"s\":\"Hall Lämp 1\",\"up\":3600,\"b\":\"c0ffee\"}";

    private static String render(String template) throws Exception {
        Map<String, Object> variables = Map.of("value", INPUT, "value_json", Json.parse(INPUT));
        return Template.compile("value_template", template)
                .render(variables::get, () -> ZonedDateTime.parse("2026-11-21T11:30:15.250000+01:00[Europe/Berlin]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{{ now() }}`|2026-11-21 11:30:15.250000+01:00",
                "`{{ utcnow().isoformat() }}`|2026-11-21T10:30:15.250000+00:00",
                "`{{ now() - timedelta(seconds=value_json.up) }}`|2026-11-21 10:30:15.250000+01:00",
                "`{{ (now() - timedelta(hours=1)).isoformat() }}`|2026-11-21T10:30:15.250000+01:00",
                "`{{ now().year }} {{ now().weekday() }} {{ now().strftime('%H:%M') }}`|2026 5 11:30",
                "`{{ now().timestamp() }}`|1795257015.25",
                "`{{ as_timestamp(now()) | int }}`|1795257015",
                "`{{ 0 | timestamp_custom('%Y-%m-%d %H:%M:%S', false) }}`|1970-01-01 00:00:00",
                "`{{ 1700000000 | timestamp_custom('%d.%m.%y %H:%M') }}`|14.11.23 23:13",
                "`{{ 1700000000 | timestamp_local }}`|2023-11-14T23:13:20+01:00",
                "`{{ 1700000000 | timestamp_utc }}`|2023-11-14T22:13:20+00:00",
                "`{{ 1700000000 | as_datetime }}`|2023-11-14 22:13:20+00:00",
                "`{{ as_datetime('2026-01-02T03:04:05Z') }}`|2026-01-02 03:04:05+00:00",
                "`{{ as_datetime('2026-01-02 03:04:05') | as_local }}`|2026-01-02 03:04:05+01:00",
                "`{{ 'nonsense' | as_datetime('none') }}`|none",
                "`{{ as_timestamp('2026-01-02T03:04:05+00:00') }}`|1767323045.0",
                "`{{ strptime('21.11.2026 10:15', '%d.%m.%Y %H:%M') }}`|2026-11-21 10:15:00",
                "`{{ strptime('Nov 3 2026 01:02 PM', '%b %d %Y %I:%M %p').isoformat() }}`|2026-11-03T13:02:00",
                "`{{ strptime('x', '%Y', 'none') }}`|none",
                "`{{ timedelta(days=1, hours=2, minutes=3) }}`|1 day, 2:03:00",
                "`{{ timedelta(minutes=-1) }}`|-1 day, 23:59:00",
                "`{{ (now() - as_datetime('2026-11-20T10:30:15.25Z')).total_seconds() }}`|86400.0",
                "`{{ as_timedelta('01:30:00').total_seconds() | int }}`|5400",
                "`{{ now() > as_datetime('2026-01-01T00:00:00Z') }}`|True",
                "`{{ relative_time(now() - timedelta(minutes=5)) }}`|5 minutes",
                "`{{ time_since(now() - timedelta(days=1)) }} {{ time_until(now() + timedelta(hours=2)) }}`|1 day 2"
                        + " hours",
                "`{{ today_at('08:00') }}`|2026-11-21 08:00:00+01:00",
                "`{{ now() is datetime }} {{ 1 is datetime }}`|True False",
                "`{{ value_json.list | average }} {{ median(1, 3, 2) }} {{ [1, 2] | average }}`|2.25 2 1.5",
                "`{{ value_json.list | statistical_mode }}`|3",
                "`{{ 'a' | multiply(2, 0) }} {{ '3' | multiply(2) }} {{ 1 | add(2) }}`|0 6.0 3",
                "`{{ 8 | log(2) }} {{ 9 | sqrt }} {{ sin(0) }} {{ atan2(0, 1) }}`|3.0 3.0 0.0 0.0",
                "`{{ 21 | ordinal }} {{ 12 | ordinal }} {{ 3 | ordinal }}`|21st 12th 3rd",
                "`{{ value_json.s | slugify }}`|hall_lamp_1",
                "`{{ 'héllo' | base64_encode }} {{ 'aMOpbGxv' | base64_decode }}`|aMOpbGxv héllo",
                "`{{ 'a' | md5 }}`|0cc175b9c0f1b6a831c399e269772661",
                "`{{ 'a b/c' | urlencode }}`|a%20b/c",
                "`{{ 5 | bitwise_and(4) }} {{ 5 | bitwise_or(2) }} {{ 5 | bitwise_xor(1) }}`|4 7 4",
                "`{{ 'AB' | unpack('>H') }} {{ 'AB' | unpack('<h') }}`|16706 16961",
                "`{{ value_json.b[0:2] | int(base=16) }}`|192",
                "`{{ 15 | clamp(0, 10) }} {{ 370 | wrap(0, 360) }} {{ 5 | remap(0, 10, 0, 100) }}`|10 10 50.0",
                "`{{ [1, [2, [3]]] | flatten }} {{ [1, 2] | union([2, 3]) }} {{ [1, 2] | difference([2]) }}`|[1, 2, 3]"
                        + " [1, 2, 3] [1]",
                "`{{ [1, 2] | intersect([2, 3]) }} {{ [1, 2] | symmetric_difference([2, 3]) }}`|[2] [1, 3]",
                "`{{ {'b': 1, 'a': 2} | dictsort }}`|[('a', 2), ('b', 1)]",
                "`{{ [1, 2, 3] | batch(2) | list }}`|[[1, 2], [3]]",
                "`{{ combine({'a': 1}, {'b': 2}) }}`|{'a': 1, 'b': 2}",
                "`{% for k, v in [{'r': 'x', 'n': 1}, {'r': 'x', 'n': 2}] | groupby('r') %}{{ k }}{{ v | length }}{%"
                        + " endfor %}`|x2",
                "`{{ iif(true, 'a', 'b') }} {{ none | iif('a', 'b', 'c') }}`|a c",
                "`{{ '{\"a\": 1}' | from_json }} {{ 'x' | is_number }} {{ 'on' | bool }}`|{'a': 1} False True",
                "`{{ 'a-b' | regex_replace('-', '+') }} {{ 'abc' is match('b') }} {{ 'abc' is search('b') }}`|a+b"
                        + " False True",
                "`{{ 'a' is string }} {{ [1] is contains(1) }} {{ 'upper' is filter }}`|True True True"
            })
    void rendersAsHomeAssistantDoes(String template, String expected) throws Exception {
        assertThat(render(template)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{% macro warm(t, limit=20) %}{{ 'warm' if t > limit else 'cold' }}{% endmacro %}{{"
                        + " warm(value_json.t) }} {{ warm(5, limit=9) }}`|warm cold",
                "`{% with x = 1, y = x + 1 %}{{ x }}{{ y }}{% endwith %}{{ x is defined }}`|12False",
                "`{% filter upper | replace('L', 'l') %}hall{% endfilter %}`|HAll",
                "`{% do 1 + 1 %}ok`|ok",
                "`{% raw %}{{ not this }}{% endraw %}`|{{ not this }}",
                "`{% set ns = namespace(n=0) %}{% for i in value_json.list %}{% set ns.n = ns.n + i %}{% endfor %}{{"
                        + " ns.n }}`|9",
                "`{% for i in [1, 2] %}{{ loop.index }}/{{ loop.length }}{{ loop.cycle('a', 'b') }}{{ loop.previtem is"
                        + " defined }} {% endfor %}`|1/2aFalse 2/2bTrue",
                "`{{ '{:.1f} °C'.format(value_json.t) }} {{ '{0:>4}|{n:03d}'.format('x', n=7) }} {{"
                        + " '{:,.2f}'.format(1234.5) }}`|`21.5 °C    x|007 1,234.50`",
                "`{{ '%05.1f' % value_json.t }} {{ '%s-%s' % ('a', 1) }} {{ '%x' % 255 }} {{ '%e' % 12345.678"
                        + " }}`|021.5 a-1 ff 1.234568e+04",
                "`{{ 'a.b.c'.rsplit('.', 1) }} {{ 'a=b'.partition('=') }}`|['a.b', 'c'] ('a', '=', 'b')",
                "`{{ 'x'.center(5, '*') }} {{ 'x'.ljust(3, '.') }} {{ 'x'.rjust(3, '.') }}`|**x** x.. ..x",
                "`{{ 'preset_1'.removeprefix('preset_') }} {{ 'aBc'.swapcase() }} {{ 'a1'.isalnum() }} {{"
                        + " 'abcb'.rfind('b') }}`|1 AbC True 3",
                "`{{ value_json.s[::-1][:3] }} {{ value_json.list[1:-1] }} {{ 'abc'[-2:] }}`|1 p [1, 2] bc"
            })
    void tagsMethodsAndFormatsAreThoseOfJinjaAndPython(String template, String expected) throws Exception {
        assertThat(render(template)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{{ states('sensor.x') }}`|`only Home Assistant knows`",
                "`{{ is_state('light.x', 'on') }}`|`only Home Assistant knows`",
                "`{{ this.state }}`|`only Home Assistant knows`",
                "`{{ 'x' | as_datetime }}`|`is no moment and has no default`",
                "`{{ now() + 1 }}`|`'+' does not go with datetime and int`",
                "`{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}`|`levels deep`",
                "`{{ '{' .format(1) }}`|`single '{'`",
                "`{{ [] | average }}`|`nothing to take it of`",
                "`{{ 'A' | unpack('>I') }}`|`can't be unpacked of 1 bytes`",
                "`{{ timedelta(days=1e12) }}`|`at most 999999999 days`",
                "`{{ 'x'.center(999999999) | length }} {{ ['a'] | random }}`|`the filter 'random' is not supported`",
                "`{% import 'x.jinja' as m %}`|`the tag 'import' is not supported`"
            })
    void whatCanNotBeKnownIsRefusedWithTheReason(String template, String problem) {
        assertThatThrownBy(() -> render(template))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(problem);
    }
}
