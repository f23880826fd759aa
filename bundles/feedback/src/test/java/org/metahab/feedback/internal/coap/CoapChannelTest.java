/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.coap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonParser;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.testing.KnownSuggestions;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapObserver;
import org.metahab.coap.CoapReply;
import org.metahab.coap.standalone.StandaloneClient;
import org.metahab.coap.standalone.StandaloneServer;

/** As a panel sees it that has a key, and as anybody does. */
@Timeout(120)
class CoapChannelTest {

    private static final String SUGGESTIONS = "/metahab/suggestions";

    @TempDir
    Path folder;

    private final KnownSuggestions suggestions = new KnownSuggestions(KnownSuggestions.waiting("s1"));
    private StandaloneServer server;
    private StandaloneClient panel;
    private CoapChannel channel;

    @BeforeEach
    void open() throws Exception {
        server = StandaloneServer.open(folder, List.of("panel=panel.psk"));
        panel = StandaloneClient.open(List.of("panel@*=" + folder.resolve("panel.psk")));
        channel = new CoapChannel(suggestions, resource -> {
            server.server().add(resource);
            return () -> server.server().remove(resource);
        });
        await().until(() -> get(secure(SUGGESTIONS + "/s1")).isSuccess());
    }

    @AfterEach
    void close() {
        channel.close();
        panel.close();
        server.close();
    }

    @Test
    void suggestionsAreListedAndShown() throws Exception {
        assertThat(JsonParser.parseString(get(secure(SUGGESTIONS)).content().text()))
                .isEqualTo(
                        JsonParser.parseString(
                                "[{\"id\":\"s1\",\"stage\":\"SUGGESTED\",\"sentence\":\"You switch it on.\",\"remark\":\"\"}]"));
        assertThat(get(secure(SUGGESTIONS + "/s1")).content().text()).contains("\"evidence\":[");
    }

    @Test
    void anAnswerIsGiven() throws Exception {
        assertThat(post("/s1", "{\"answer\":\"reject\",\"reason\":\"not_useful\"}")
                        .code())
                .isEqualTo("2.04");
        assertThat(stage()).isEqualTo(Stage.REJECTED);
    }

    @Test
    void oneOfSeveralRulesIsTakenByItsNumber() throws Exception {
        suggestions.put(KnownSuggestions.doubtful("s1"));

        assertThat(post("/s1", "accept 2").code()).isEqualTo("2.04");

        assertThat(stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(suggestions.find("s1").orElseThrow().sentence()).isEqualTo("You switch it on in the evening.");
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        CoapReply nonsense = post("/s1", "perhaps");
        assertThat(nonsense.code()).isEqualTo("4.00");
        assertThat(nonsense.content().text()).contains("'perhaps' is no answer");
        assertThat(post("/s1", "undo").code()).isEqualTo("4.09");
        assertThat(post("/s9", "accept").code()).isEqualTo("4.04");
        assertThat(post("", "accept").code()).isEqualTo("4.05");
    }

    @Test
    void nobodyReadsOrAnswersWithoutAKey() throws Exception {
        URI open = uri("coap", server.server().address(), SUGGESTIONS + "/s1");

        assertThat(get(open).code()).isEqualTo("4.01");
        assertThat(reply(panel.client().post(open, CoapContent.text("accept"))).code())
                .isEqualTo("4.01");
        assertThat(stage()).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void whoeverObservesTheListHearsOfChanges() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        panel.client().observe(secure(SUGGESTIONS), new CoapObserver() {
            @Override
            public void onState(CoapReply state) {
                heard.add(state.content().text());
            }

            @Override
            public void onLost(String why) {}
        });
        await().until(() -> !heard.isEmpty());

        suggestions.put(KnownSuggestions.waiting("s2"));
        channel.changed("s2");

        await().until(() -> heard.get(heard.size() - 1).contains("\"s2\""));
        await().until(() -> get(secure(SUGGESTIONS + "/s2")).isSuccess());
    }

    @Test
    void whatIsForgottenIsGone() throws Exception {
        suggestions.forget("s1");
        channel.changed("s1");

        await().until(() -> get(secure(SUGGESTIONS + "/s1")).code().equals("4.04"));
    }

    private Stage stage() {
        return suggestions.find("s1").orElseThrow().stage();
    }

    private CoapReply get(URI uri) throws Exception {
        return reply(panel.client().get(uri));
    }

    private CoapReply post(String id, String answer) throws Exception {
        return reply(panel.client().post(secure(SUGGESTIONS + id), CoapContent.text(answer)));
    }

    private static CoapReply reply(CompletionStage<CoapReply> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private URI secure(String path) {
        return uri("coaps", server.secureAddress(), path);
    }

    private static URI uri(String scheme, InetSocketAddress address, String path) {
        return URI.create(scheme + "://127.0.0.1:" + address.getPort() + path);
    }
}
