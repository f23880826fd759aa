/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.meta.Architecture;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.metric.Prototypical;

class PriorFileTest {
    private static final FeatureSchema SCHEMA = new FeatureSchema("habit-context", 3);
    private static final Prototypical ALGORITHM = Prototypical.of(new TaskShape.Classification(6), List.of(8, 4));
    private static final Prior PRIOR = Prior.of(
            ALGORITHM.learner(ALGORITHM.initialise(7)),
            SCHEMA,
            new Provenance("12 simulated homes", 7, "0123abc", Map.of("hit@1", 0.5, "hit@3", 0.75)));

    @Test
    void comesBackAsItWasWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new").resolve("home.prior");
        PriorFile.write(PRIOR, file);
        PriorFile.write(PRIOR, file);
        assertThat(PriorFile.read(file, Set.of(SCHEMA))).isEqualTo(PRIOR);
        assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void theSamePriorAlwaysGivesTheSameBytes() throws IOException {
        byte[] bytes = PriorFile.encode(PRIOR);
        assertThat(PriorFile.encode(read(bytes))).isEqualTo(bytes);
    }

    @Test
    void keepsRegressionApartFromClassification() throws IOException {
        Architecture architecture = new Architecture("other", new TaskShape.Regression(3, 2), Map.of("a", "1"));
        Prior prior = Prior.of(architecture, SCHEMA, PRIOR.provenance(), new float[] {1, -0.5f});
        assertThat(read(PriorFile.encode(prior))).isEqualTo(prior).isNotEqualTo(PRIOR);
    }

    @Test
    void loadsTheGoldenFileOfVersion1() throws IOException {
        Prior golden;
        try (InputStream in = PriorFileTest.class.getResourceAsStream("golden-1.prior")) {
            golden = PriorFile.read(in, "golden-1.prior");
        }
        assertThat(golden.architecture()).isEqualTo(ALGORITHM.architecture());
        assertThat(golden.schema()).isEqualTo(SCHEMA);
        assertThat(golden.provenance()).isEqualTo(PRIOR.provenance());
        float[] prediction = Learners.builtIn()
                .learner(golden)
                .adapt(LabelledExamples.of(new float[][] {{1, 0, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0}}, new int[] {0, 1}))
                .predict(new float[] {0.6f, 0.5f, 0, 0, 0, 0})
                .toArray();
        assertThat(prediction[0]).isBetween(0.50309f, 0.50310f);
    }

    @Test
    void refusesASchemaThatTheHubDoesNotKnowAndNamesBoth(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("home.prior");
        PriorFile.write(PRIOR, file);
        assertThatThrownBy(() -> PriorFile.read(file, Set.of(new FeatureSchema("habit-context", 4))))
                .isInstanceOf(PriorException.class)
                .hasMessageContaining("habit-context version 3")
                .hasMessageContaining("habit-context version 4");
    }

    @Test
    void saysThatANewerFileNeedsANewerProgram() {
        byte[] bytes = PriorFile.encode(PRIOR);
        bytes[8] = 3;
        assertThatThrownBy(() -> read(bytes)).hasMessageContainingAll("test.prior", "version 3", "newer MetaHAB");
    }

    @Property(tries = 300)
    void tellsASingleBrokenBit(
            @ForAll @IntRange(min = 0, max = 100_000) int where, @ForAll @IntRange(min = 0, max = 7) int bit) {
        byte[] bytes = PriorFile.encode(PRIOR);
        bytes[where % bytes.length] ^= (byte) (1 << bit);
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(PriorException.class);
    }

    @Property(tries = 100)
    void tellsAFileCutShortOrTooLong(@ForAll @IntRange(min = 0, max = 1_000) int length) {
        byte[] bytes = PriorFile.encode(PRIOR);
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, length % bytes.length)))
                .isInstanceOf(PriorException.class);
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length + 1 + length)))
                .isInstanceOf(PriorException.class);
    }

    @Test
    void believesNoLengthsThatAreNotThere() {
        byte[] huge = ByteBuffer.allocate(20)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("MetaPRIO".getBytes(StandardCharsets.US_ASCII))
                .putInt(1)
                .putInt(Integer.MAX_VALUE)
                .putInt(Integer.MAX_VALUE)
                .array();
        assertThatThrownBy(() -> read(huge)).hasMessageContaining("damaged");
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        };
        assertThatThrownBy(() -> PriorFile.read(endless, "endless")).hasMessageContaining("not a prior file");
    }

    @Test
    void refusesHostileHeadersWithAGoodChecksum() throws Exception {
        for (String header : List.of(
                "",
                "[]",
                "{}",
                "null",
                "{\"algorithm\":{}}",
                "[".repeat(60_000),
                headerOf(PRIOR).replace("\"inputs\":6", "\"inputs\":-6"),
                headerOf(PRIOR).replace("\"inputs\":6", "\"inputs\":\"x\""),
                headerOf(PRIOR).replace("\"kind\":\"classification\"", "\"kind\":\"divination\""),
                headerOf(PRIOR).replace("\"id\":\"habit-context\"", "\"id\":null"),
                headerOf(PRIOR).replace("\"hit@1\":0.5", "\"hit@1\":1e999"))) {
            byte[] bytes = file(header, PRIOR.parameters());
            assertThatThrownBy(() -> read(bytes))
                    .as(header)
                    .isInstanceOf(PriorException.class)
                    .hasMessageContaining("header");
        }
    }

    @Test
    void refusesParametersAndArchitecturesThatCannotBe() throws Exception {
        float[] parameters = PRIOR.parameters();
        parameters[3] = Float.NaN;
        byte[] notFinite = file(headerOf(PRIOR), parameters);
        assertThatThrownBy(() -> read(notFinite)).hasMessageContaining("parameter 3");
        for (String header : List.of(
                headerOf(PRIOR).replace("\"layers\":\"8,4\"", "\"layers\":\"8,5\""),
                headerOf(PRIOR).replace("\"layers\":\"8,4\"", "\"layers\":\"8,99999999\""),
                headerOf(PRIOR).replace("\"layers\":\"8,4\"", "\"layers\":\"8,four\""),
                headerOf(PRIOR).replace("TANH", "SINE"),
                headerOf(PRIOR).replace("prototypical", "oracle"))) {
            Prior prior = read(file(header, PRIOR.parameters()));
            assertThatThrownBy(() -> Learners.builtIn().learner(prior))
                    .as(header)
                    .isInstanceOf(PriorException.class)
                    .hasMessageContaining("cannot use the");
        }
    }

    private static String headerOf(Prior prior) {
        return PriorHeader.toJson(prior);
    }

    private static byte[] file(String header, float[] parameters) throws Exception {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(20 + json.length + 4 * parameters.length + 32)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("MetaPRIO".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(1).putInt(json.length).putInt(parameters.length).put(json);
        for (float parameter : parameters) {
            bytes.putFloat(parameter);
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes.array(), 0, bytes.position());
        return bytes.put(digest.digest()).array();
    }

    private static Prior read(byte[] bytes) throws IOException {
        return PriorFile.read(new ByteArrayInputStream(bytes), "test.prior");
    }
}
