/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.Mutations;
import org.metahab.discovery.internal.mapping.Housekeeping;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Text;

/** What every convention owes, whatever carries its messages. */
public abstract class ConventionContract {

    private static final int BROKEN = 400;
    private static final String ID = "[A-Za-z0-9_-]+";

    protected abstract Convention convention();

    protected abstract Endpoint endpoint();

    /** Announcements that describe at least one channel that can be read only and one that can be commanded. */
    protected abstract List<Message> announcements();

    /** What a device tells about itself in this convention. */
    protected abstract Upkeep upkeep();

    /**
     * A device that tells about itself.
     *
     * @param announcements of a device that tells all that the convention has: battery, link quality, last seen, software
     * @param channels ids of those that tell it
     * @param facts names of what is told once
     */
    public record Upkeep(List<Message> announcements, Set<String> channels, Set<String> facts) {}

    /** What the session says to an announcement. */
    protected List<Finding> hear(ConventionSession session, Message message) {
        return session.onMessage(message);
    }

    private ConventionSession session() {
        return convention().open(endpoint());
    }

    private List<DeviceDescription> devices() {
        return devices(announcements());
    }

    private List<DeviceDescription> devices(List<Message> announcements) {
        ConventionSession session = session();
        Map<String, DeviceDescription> bySource = new LinkedHashMap<>();
        for (Message message : announcements) {
            for (Finding finding : hear(session, message)) {
                assertThat(finding).isInstanceOfAny(Finding.Announced.class, Finding.Asked.class);
                if (finding instanceof Finding.Announced announced) {
                    bySource.put(finding.source(), announced.device());
                }
            }
        }
        return List.copyOf(bySource.values());
    }

    protected final List<ChannelDescription> channels() {
        return devices().stream().flatMap(device -> device.channels().stream()).toList();
    }

    @Test
    void speaksTheTransportOfItsEndpointAndHasAName() {
        assertThat(convention().speaks(endpoint().transport())).isTrue();
        assertThat(convention().id()).matches("[a-z0-9]+");
    }

    @Test
    protected void saysWhereAnnouncementsAreHeard() {
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
    protected void aChannelThatCanBeCommandedIs() {
        assertThat(channels().stream().filter(channel -> !channel.type().readOnly()))
                .isNotEmpty()
                .allSatisfy(channel ->
                        assertThat(channel.mapping().write(one(channel))).isNotEmpty());
    }

    private static Command one(ChannelDescription channel) {
        List<String> options = channel.type().options();
        return options.isEmpty() ? OnOff.ON : new Text(options.get(0));
    }

    @Test
    void batteryLinkQualityLastSeenAndSoftwareAreNoItemsForPeople() {
        List<DeviceDescription> devices = devices(upkeep().announcements());
        List<ChannelDescription> about = devices.stream()
                .flatMap(device -> device.channels().stream())
                .filter(channel -> Housekeeping.isMeant(channel.id(), channel.label())
                        || upkeep().channels().contains(channel.id()))
                .toList();
        assertThat(about).extracting(ChannelDescription::id).containsAll(upkeep().channels());
        assertThat(about).extracting(ChannelDescription::category).doesNotContain(Category.PRIMARY);
        assertThat(devices).flatExtracting(device -> device.facts().keySet()).containsAll(upkeep().facts());
    }

    @Test
    void whatWasAMessageOfTheConventionAndIsBrokenHarmsNothing() {
        ConventionSession session = session();
        List<ChannelDescription> channels = channels();
        List<Message> valid = new ArrayList<>(announcements());
        valid.addAll(upkeep().announcements());
        for (Message message : valid) {
            Mutations.of(message.bytes(), BROKEN).forEach(broken -> {
                for (Finding finding : hear(session, new Message(message.path(), ByteBuffer.wrap(broken), true))) {
                    assertThat(finding.source()).isNotBlank();
                }
                channels.forEach(channel -> channel.mapping().inputs().forEach(input -> {
                    Reading reading = channel.mapping().read(new Message(input.path(), ByteBuffer.wrap(broken), false));
                    assertThat(reading).isNotNull();
                }));
            });
        }
        assertThat(announcements().stream().flatMap(message -> hear(session, message).stream()))
                .hasAtLeastOneElementOfType(Finding.Announced.class);
    }
}
