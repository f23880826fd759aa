/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.habit.stream.TestHome.APP;
import static org.metahab.habit.stream.TestHome.CHANNEL;

import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.metahab.habit.ContextSchema;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Quantity;

/**
 * What version 1 of the schema encodes. Whoever has to change these numbers changes what priors were trained for, and
 * raises {@link ContextSchema#VERSION}.
 */
class ContextGoldenTest {

    private static final float[] VERSION_1 = {
        0.69743f, -0.71666f, -0.99963f, 0.02719f, 0.73536f, 0.67768f, 0.00000f, 0.78183f, 0.62349f, 0.19934f, 0.23621f,
        0.22801f, 0.13565f, 0.00000f, 0.89870f, 1.00000f, -0.02583f, -0.19724f, -0.01768f, 0.09174f, -0.10795f,
        -0.78816f, 0.01053f, 0.41512f, 0.38010f, -0.04406f, -0.08336f, -0.55317f, -0.11125f, -0.43205f, -0.13494f,
        -0.68541f, 0.03399f, 0.42710f, 0.41050f, -0.02357f, 0.32059f, 0.29525f, 0.09492f, -0.40490f, 0.53050f,
        -0.05505f, 0.00649f, 0.19632f, 0.34358f, 0.06203f, 0.18350f, -0.45161f, 0.09262f, 0.01944f, 0.01154f, 0.28037f,
        0.45215f, 0.07046f, 0.25307f, -0.49887f, 0.12009f, -0.02337f, -0.17855f, -0.20838f, 0.36889f, -0.07400f,
        -0.01308f, -0.20247f
    };

    @Test
    void versionOneStaysWhatItWas() {
        TestHome home = new TestHome();
        live(home);

        float[] numbers = home.stream.contextAt(home.now).toArray();

        assertThat(ContextSchema.VERSION).isEqualTo(1);
        assertThat(numbers).containsExactly(VERSION_1, Offset.offset(1e-4f));
    }

    static void live(TestHome home) {
        home.change("Heating", Quantity.of(20, "lx"), Quantity.of(300, "lx"), CHANNEL);
        home.afterSeconds(30).change("Door", OpenClosed.CLOSED, OpenClosed.OPEN, CHANNEL);
        home.afterSeconds(5).on("Motion").afterSeconds(4).command("Lamp", OnOff.ON, APP);
        home.after(Duration.ofMillis(200)).on("Lamp").afterSeconds(40).on("Fan");
        home.after(Duration.ofHours(2)).change("Heating", Quantity.of(300, "lx"), Quantity.of(15, "lx"), CHANNEL);
        home.afterSeconds(90).off("Motion").afterSeconds(7).off("Lamp").afterSeconds(11);
    }
}
