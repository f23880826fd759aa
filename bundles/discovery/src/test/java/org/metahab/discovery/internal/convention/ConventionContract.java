/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.OnOff;

/** What every convention owes, whatever carries its messages. */
abstract class ConventionContract {

    private static final String ID = "[A-Za-z0-9_-]+";

    abstract Convention convention();

    abstract Endpoint endpoint();

    /** Announcements that describe at least one channel that can be read only and one that can be commanded. */
    abstract List<Message> announcements();

    private ConventionSession session() {
        return convention().open(endpoint());
    }

    private List<DeviceDescription> devices() {
        ConventionSession session = session();
        Map<String, DeviceDescription> bySource = new LinkedHashMap<>();
        for (Message message : announcements()) {
            for (Finding finding : session.onMessage(message)) {
                assertThat(finding).isInstanceOfAny(Finding.Announced.class, Finding.Asked.class);
                if (finding instanceof Finding.Announced announced) {
                    bySource.put(finding.source(), announced.device());
                }
            }
        }
        return List.copyOf(bySource.values());
    }

    final List<ChannelDescription> channels() {
        return devices().stream().flatMap(device -> device.channels().stream()).toList();
    }

    @Test
    void speaksTheTransportOfItsEndpointAndHasAName() {
        assertThat(convention().speaks(endpoint().transport())).isTrue();
        assertThat(convention().id()).matches("[a-z0-9]+");
    }

    @Test
    void saysWhereAnnouncementsAreHeard() {
        assertThat(session().announcements()).isNotEmpty();
    }

    @Test
    void describesDevicesAndChannelsAlikeEachTime() {
        assertThat(devices()).isNotEmpty();
        assertThat(devices().stream().map(DeviceDescription::id))
                .containsExactlyElementsOf(
                        devices().stream().map(DeviceDescription::id).toList());
        assertThat(channels().stream().map(ChannelDescription::identity))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        channels().stream().map(ChannelDescription::identity).toList());
        assertThat(channels()).allSatisfy(channel -> assertThat(channel.id()).matches(ID));
    }

    @Test
    void channelsFollowNamedTopicsOnly() {
        assertThat(channels())
                .flatExtracting(channel -> channel.mapping().inputs())
                .extracting(Interest::path)
                .noneMatch(path -> path.contains("#") || path.contains("+"));
    }

    @Test
    void aChannelThatIsReadOnlyTakesNoCommands() {
        assertThat(channels().stream().filter(channel -> channel.type().readOnly()))
                .isNotEmpty()
                .allSatisfy(
                        channel -> assertThatThrownBy(() -> channel.mapping().write(OnOff.ON))
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessageContaining("only be read"));
    }

    @Test
    void aChannelThatCanBeCommandedIs() {
        assertThat(channels().stream().filter(channel -> !channel.type().readOnly()))
                .isNotEmpty()
                .allSatisfy(
                        channel -> assertThat(channel.mapping().write(OnOff.ON)).isNotEmpty());
    }

    @Test
    void whatIsNoMessageOfTheConventionIsRefusedAndHarmsNothing() {
        Random random = new Random(7);
        ConventionSession session = session();
        List<ChannelDescription> channels = channels();
        for (Message message : announcements()) {
            byte[] bytes = message.text().orElse("").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 500; i++) {
                byte[] broken = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                session.onMessage(new Message(message.path(), ByteBuffer.wrap(broken), true));
                channels.forEach(channel -> channel.mapping().inputs().forEach(input -> {
                    Reading reading = channel.mapping().read(new Message(input.path(), ByteBuffer.wrap(broken), false));
                    assertThat(reading).isNotNull();
                }));
            }
        }
        assertThat(announcements().stream().flatMap(message -> session.onMessage(message).stream()))
                .hasAtLeastOneElementOfType(Finding.Announced.class);
    }
}
