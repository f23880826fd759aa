/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.federation.RoundReport.Refusal;
import org.metahab.mqtt.MqttMessage;

class MessageCodecTest {

    private final MessageCodec codec = new MessageCodec();

    @Property(tries = 50)
    void vectorsComeBackAsTheyWere(@ForAll int[] vector) throws RefusedException {
        Message.Masked sent = new Message.Masked("s/1", MessageCodec.bytes(vector));
        Message.Masked heard = codec.decode(Message.Masked.class, MqttMessage.of("t", codec.encode(sent)));
        assertThat(MessageCodec.numbers(heard.vector())).isEqualTo(vector);
        assertThat(heard.round()).isEqualTo("s/1");
    }

    @Test
    void sharesComeBackAsTheyWere() throws RefusedException {
        Message.Shares sent = new Message.Shares("s/1", Map.of("a", new byte[] {1, -1, 0}));
        Message.Shares heard = codec.decode(Message.Shares.class, MqttMessage.of("t", codec.encode(sent)));
        assertThat(heard.sealed().get("a")).containsExactly(1, -1, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"version\":1}",
                "{\"version\":1,\"round\":\"s/1\"}",
                "{\"version\":1,\"round\":\"s/1\",\"vector\":\"*\"}",
                "{\"version\":1,\"round\":\"s/1\",\"vector\":[1,2]}",
                "{\"version\":\"x\",\"round\":\"s/1\",\"vector\":\"AAAA\"}"
            })
    void whatIsNoMessageIsRefused(String text) {
        assertRefused(Refusal.MALFORMED, text);
    }

    @Test
    void anotherVersionIsRefusedAsSuch() {
        assertRefused(Refusal.VERSION, "{\"version\":2,\"round\":\"s/1\",\"vector\":\"AAAA\"}");
        assertRefused(Refusal.VERSION, "{\"round\":\"s/1\",\"vector\":\"AAAA\"}");
    }

    private void assertRefused(Refusal refusal, String text) {
        assertThatThrownBy(() -> codec.decode(Message.Masked.class, MqttMessage.of("t", text)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
