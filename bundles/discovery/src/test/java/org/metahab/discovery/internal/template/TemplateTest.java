/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.discovery.json.Json;

class TemplateTest {

    private static final String INPUT =
            "{\"t\":21.5,\"n\":null,\"on\":true,\"list\":[1,2,3],\"o\":{\"k\":\"v\"},\"s\":\"a,b\",\"big\":1e22}";

    private static String render(String template) throws Exception {
        Map<String, Object> variables = Map.of("value", INPUT, "value_json", Json.parse(INPUT));
        return Template.compile("value_template", template).render(variables::get);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{{ value_json.t }}`|21.5",
                "`{{ value_json.n }}`|None",
                "`{{ value_json.on }}`|True",
                "`{{ value_json.missing }}`|``",
                "`{{ value_json.missing is defined }}`|False",
                "`{{ value_json.missing|default('x') }}`|x",
                "`{{ value_json.list }}`|[1, 2, 3]",
                "`{{ value_json.list[-1] }}`|3",
                "`{{ value_json.list[1:]|join('-') }}`|2-3",
                "`{{ value_json.o }}`|{'k': 'v'}",
                "`{{ value_json.o.get('x', 'y') }}`|y",
                "`{{ value_json.s.split(',')[1]|upper }}`|B",
                "`{{ value_json.big }}`|1e+22",
                "`{{ (value_json.t|float * 1.8 + 32)|round(1) }}`|70.7",
                "`{{ 2.5|round }} {{ '17'|int // 4 }} {{ -7 % 3 }} {{ 7 / 2 }}`|2 4 2 3.5",
                "`{{ 'on' if value_json.on else 'off' }}`|on",
                "`{% if value_json.t > 20 and not false %}warm{% else %}cold{% endif %}`|warm",
                "`{% for i in value_json.list if i > 1 %}{{ i }}{% if not loop.last %},{% endif %}{% endfor %}`|2,3",
                "`{{ {'a': 1}|tojson }} {{ [1.0, none]|to_json }}`|{\"a\": 1} [1.0,null]",
                "`{{ '%.2f' % 3.14159 }} {{ 'ab' ~ 1 }}`|3.14 ab1"
            })
    void rendersAsPythonDoes(String template, String expected) throws Exception {
        assertThat(render(template)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{{ value_json.a.b }}`|`'a' is undefined`",
                "`{{ 'x'|float }}`|`is not a float and has no default`",
                "`{{ 1 + 'a' }}`|`does not go with int and str`",
                "`{{ 1 / 0 }}`|`division by zero`",
                "`{{ value.__class__ }}`|`must not be used`",
                "`{{ value|nope }}`|`the filter 'nope' is not supported`",
                "`{% include 'x' %}`|`the tag 'include' is not supported`",
                "`{{ value`|`is not closed`",
                "`{{ 'a' * 1000000 }}`|`longer than`",
                "`{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}`|`steps`",
                "`{{ ('a' * 60 ~ 'b')|regex_search('^(a|aa)+\\\\1c$') }}`|`regular expression takes more than`"
            })
    void namesTemplatePositionAndProblem(String template, String problem) {
        assertThatThrownBy(() -> render(template))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("template 'value_template', line 1 column")
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "not ", "-", "1+", "a.b|"})
    void endsDeepAndLongExpressionsWithAnError(String part) {
        assertThatThrownBy(() -> Template.compile("t", "{{ " + part.repeat(5_000) + " }}"))
                .isInstanceOf(TemplateException.class);
    }

    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.of(
                        "{{", "}}", "{%", "%}", " ", "if", "for", "in", "set", "endif", "endfor", "else", "x", "value",
                        "1", "2.5", "'a'", "(", ")", "[", "]", "{", "}", ":", ",", ".", "|", "lower", "+", "-", "**",
                        "*", "//", "%", "is", "not", "defined", "==", "=", "range", "\"", "\\", "é", "\u0000")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 3_000)
    void whateverComesGivesATextOrATemplateException(@ForAll("sources") String source) {
        try {
            assertThat(render("{{ " + source)).isNotNull();
        } catch (Exception e) {
            assertThat(e).isInstanceOf(TemplateException.class);
        }
    }
}
