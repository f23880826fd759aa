/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.retained;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetainedLogTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("retained.log");
    }

    @Test
    void tellsTheLastMessageOfEachTopic() throws Exception {
        try (RetainedLog log = open()) {
            log.put(message("a", "1"));
            log.put(message("b", "2"));
            log.put(message("a", "3"));
            log.put(message("b", ""));
            log.put(message("ä/ü", "4"));
            assertThat(log.size()).isEqualTo(2);
        }
        assertThat(contents()).containsExactly(Map.entry("a", "3"), Map.entry("ä/ü", "4"));
    }

    @Test
    void keepsQosAndExpiry() throws Exception {
        try (RetainedLog log = open()) {
            log.put(new RetainedMessage("a", "x".getBytes(UTF_8), 2, 1234));
        }
        RetainedLog.open(file, message -> {
                    assertThat(message.qos()).isEqualTo(2);
                    assertThat(message.expiresAt()).isEqualTo(1234);
                })
                .close();
    }

    @Test
    void losesNothingThatWasWrittenWhenTheProcessIsKilled() throws Exception {
        try (RetainedLog log = open()) {
            log.put(message("a", "1"));
            Path asKilled = Files.copy(file, folder.resolve("copy"));
            assertThat(contents(asKilled)).containsEntry("a", "1");
        }
    }

    @Test
    void cutsATornRecordOffWhereverItIsTorn() throws Exception {
        try (RetainedLog log = open()) {
            log.put(message("a", "1"));
            log.put(message("b", "2"));
        }
        byte[] whole = Files.readAllBytes(file);
        int first = whole.length / 2;
        for (int length = first; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(contents()).containsExactly(Map.entry("a", "1"));
            assertThat(Files.size(file)).isEqualTo(first);
        }
    }

    @Test
    void stopsAtADamagedRecordAndGoesOnBehindTheGoodOnes() throws Exception {
        try (RetainedLog log = open()) {
            log.put(message("a", "1"));
        }
        Files.write(
                file,
                new byte[] {0, 0, 0, 12, 1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'x'},
                StandardOpenOption.APPEND);
        try (RetainedLog log = open()) {
            log.put(message("b", "2"));
        }
        assertThat(contents()).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
    }

    @Test
    void writesNothingForAMessageThatIsThereAlready() throws Exception {
        try (RetainedLog log = open()) {
            log.put(message("a", "1"));
            long size = Files.size(file);
            log.put(message("a", "1"));
            log.put(message("never", ""));
            assertThat(Files.size(file)).isEqualTo(size);
            log.put(message("a", "2"));
            assertThat(Files.size(file)).isGreaterThan(size);
        }
    }

    @Test
    void sweepsSupersededMessagesOut() throws Exception {
        String large = "x".repeat(100_000);
        try (RetainedLog log = open()) {
            log.put(message("steady", "1"));
            for (int i = 0; i < 200; i++) {
                log.put(message("changing", i + large));
                assertThat(Files.size(file)).isLessThan(5_000_000);
            }
            log.put(message("late", "2"));
        }
        assertThat(contents())
                .containsEntry("steady", "1")
                .containsEntry("late", "2")
                .containsEntry("changing", "199" + large);
    }

    @Test
    void namesAFolderThatIsLocked() throws Exception {
        try (FolderLock lock = FolderLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(folder.toString());
        }
        FolderLock.take(folder).close();
    }

    private RetainedLog open() throws IOException {
        return RetainedLog.open(file, message -> {});
    }

    private Map<String, String> contents() throws IOException {
        return contents(file);
    }

    private static Map<String, String> contents(Path file) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        RetainedLog.open(file, message -> contents.put(message.topic(), new String(message.payload(), UTF_8)))
                .close();
        return contents;
    }

    private static RetainedMessage message(String topic, String text) {
        return new RetainedMessage(topic, text.getBytes(UTF_8), 1, RetainedMessage.NEVER);
    }
}
