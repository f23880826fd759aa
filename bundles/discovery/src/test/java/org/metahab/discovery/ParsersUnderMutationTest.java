/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.coap.LinkFormat;
import org.metahab.discovery.internal.cbor.Cbor;
import org.metahab.discovery.internal.cbor.CborException;
import org.metahab.discovery.internal.payload.Payloads;
import org.metahab.discovery.internal.senml.SenmlException;
import org.metahab.discovery.internal.senml.SenmlPack;
import org.metahab.discovery.internal.template.Template;
import org.metahab.discovery.internal.template.TemplateException;
import org.metahab.discovery.json.Json;
import org.metahab.discovery.json.JsonException;
import org.metahab.discovery.preview.Recording;
import org.metahab.discovery.spi.Message;

/**
 * Every parser that conventions share, and the reader of recorded messages, with mutations of what is valid: each gives a
 * value or the error that it declares, and nothing else. The conventions themselves are in {@code ConventionContract}.
 */
class ParsersUnderMutationTest {

    private static final int COUNT = 4_000;

    private static void survives(byte[] valid, Parser parser, Class<?>... declared) {
        Mutations.of(valid, COUNT).forEach(broken -> attempt(broken, () -> parser.parse(broken), declared));
    }

    private static void attempt(byte[] broken, Callable<?> parse, Class<?>... declared) {
        try {
            parse.call();
        } catch (Exception e) {
            assertThat(List.of(declared))
                    .as("%s of %s", e, new String(broken, StandardCharsets.ISO_8859_1))
                    .anyMatch(kind -> kind.isInstance(e));
        }
    }

    private interface Parser {
        Object parse(byte[] bytes) throws Exception;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void json() {
        survives(
                utf8("{\"a\":[1,2.5,-3e2,true,null,\"x\\u00e9\"],\"b\":{\"c\":\"d\"}}"),
                bytes -> Json.parse(text(bytes)),
                JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ value_json.a|float(0) * 1.8 + 32 if value_json.a is defined else 'x' }}",
                "{% for k, v in value_json.items() %}{{ k }}={{ v }}{% if not loop.last %},{% endif %}{% endfor %}",
                "{% set ns = namespace(n=0) %}{% for i in [1, 2] %}{% set ns.n = ns.n + i %}{% endfor %}{{ ns.n }}",
                "{% macro m(a, b=2) %}{{ a ~ b }}{% endmacro %}{{ m(1) }}{% filter upper %}x{% endfilter %}",
                "{{ '{:>5.1f}'.format(value_json.a) }} {{ '%05.2f' % 3 }} {{ 1700000000|timestamp_custom('%Y-%m-%d')"
                        + " }}",
                "{{ strptime('2026-01-02', '%Y-%m-%d') }} {{ timedelta(days=1) }} {{ 'YQ=='|base64_decode }}",
                "{{ [3, 1]|sort|join('-') }} {{ 'a1b2'|regex_replace('([a-z])', '<\\\\1>') }} {{ {'a': 1}|to_json }}",
                "{% raw %}{{ x }}{% endraw %}{% with a = 1 %}{{ a }}{% endwith %}{{ 'ab'|unpack('>H') }}"
            })
    void templates(String template) {
        Map<String, Object> input = Map.of("value", "{\"a\":1}", "value_json", Map.of("a", 1L));
        survives(
                utf8(template),
                bytes -> Template.compile("t", text(bytes)).render(input::get),
                TemplateException.class);
    }

    @Test
    void linkFormat() {
        survives(
                utf8("</s/t>;rt=\"temperature-c\";if=\"core.s\";obs;sz=12;title=\"A"
                        + " \\\"b\\\"\",</3/0>;ver=1.1,</l>;ct=40"),
                bytes -> LinkFormat.parse(text(bytes)),
                ParseException.class);
    }

    @Test
    void senmlInJson() {
        survives(
                utf8(
                        "[{\"bn\":\"urn:d:1:\",\"bt\":1276020076,\"bu\":\"A\",\"bver\":5,\"n\":\"v\",\"u\":\"V\",\"v\":120.1},{\"n\":\"c\",\"t\":-5,\"vb\":true}]"),
                bytes -> SenmlPack.resolve(Json.parse(text(bytes))),
                JsonException.class,
                SenmlException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "82a521781b75726e3a6465763a6f773a3130653230373361303130383030363a22fb41d303a15b00106223614120050067766f6c7461676501615602fb405e066666666666a3006763757272656e74062402fb3ff3333333333333",
                "a26576616c7565f5666e756d626572fb4035800000000000",
                "9fa1616101bf616202ff1b7fffffffffffffffff"
            })
    void cborAndSenmlInCbor(String hex) {
        byte[] valid = HexFormat.of().parseHex(hex);
        survives(valid, bytes -> Cbor.parse(ByteBuffer.wrap(bytes)), CborException.class);
        survives(
                valid,
                bytes -> SenmlPack.resolve(Cbor.parse(ByteBuffer.wrap(bytes))),
                CborException.class,
                SenmlException.class);
    }

    @Test
    void valuesInAnyContentFormat() {
        for (int format : new int[] {-1, 0, 40, 42, 50, 60, 110, 112, 10_000, 11_542, 11_543}) {
            survives(
                    utf8("[{\"n\":\"t\",\"u\":\"Cel\",\"v\":21.5}]"),
                    bytes -> Payloads.sample(new Message("/t", ByteBuffer.wrap(bytes), false, format)),
                    IllegalArgumentException.class);
        }
    }

    @Test
    void recordedMessages(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("messages.jsonl");
        String rows =
                """
                {"topic":"homeassistant/switch/a/config","payload":"{\\"cmd_t\\":\\"x\\"}"}
                {"coap_path":"/cit/d","payload":{"blk":[],"sen":[]}}
                {"topic":"coap://10.0.0.1/.well-known/core","payload":"</t>;rt=\\"temperature\\""}
                """;
        survives(
                utf8(rows),
                bytes -> {
                    Files.write(file, bytes);
                    return Recording.read(file);
                },
                IOException.class);
        Files.writeString(file, rows);
        assertThatCode(() -> assertThat(Recording.read(file).messages()).hasSize(3))
                .doesNotThrowAnyException();
    }
}
