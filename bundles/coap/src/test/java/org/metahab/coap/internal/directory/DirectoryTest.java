/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.metahab.coap.EndpointDirectory;
import org.metahab.coap.RegisteredEndpoint;

/** The rules of RFC 9176. */
class DirectoryTest {

    private static final String LINKS = "</sensors/temp>;rt=temperature-c;if=sensor,</light>;rt=light-lux;if=sensor";

    private final AtomicLong clock = new AtomicLong();
    private final Directory directory = new Directory(clock::get);
    private final Lookup lookup = new Lookup(directory);
    private final Registrant node = plain("10.0.0.7", 40_001);
    private final Registrant stranger = plain("10.0.0.66", 40_002);

    private static Registrant plain(String host, int port) {
        return new Registrant(Optional.empty(), new InetSocketAddress(host, port));
    }

    private static Registrant secure(String identity, String host) {
        return new Registrant(Optional.of(identity), new InetSocketAddress(host, 5684));
    }

    private String register(String query, Registrant who) throws RefusedException {
        return directory.register(List.of(query.split("&")), LINKS, who);
    }

    private void seconds(long passed) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(passed));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void aRegistrationIsFoundAtTheAddressThatItCameFrom() throws Exception {
        String path = register("ep=node1&et=oic.d.sensor", node);
        assertThat(directory.endpoints()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.name()).isEqualTo("node1");
            assertThat(endpoint.base()).isEqualTo(URI.create("coap://10.0.0.7:40001"));
            assertThat(endpoint.links()).hasSize(2);
        });
        assertThat(lookup.endpoints(List.of()))
                .isEqualTo("<" + path
                        + ">;ep=\"node1\";base=\"coap://10.0.0.7:40001\";et=\"oic.d.sensor\";rt=\"core.rd-ep\"");
        assertThat(lookup.resources(List.of("rt=light-lux")))
                .isEqualTo("<coap://10.0.0.7:40001/light>;rt=\"light-lux\";if=\"sensor\"");
    }

    @Test
    void lookupsFilterByResourceAndEndpointAndInPages() throws Exception {
        register("ep=node1&d=attic", node);
        register("ep=node2", plain("10.0.0.8", 5683));
        assertThat(lookup.resources(List.of("ep=node2", "rt=temp*")))
                .contains("10.0.0.8:5683/sensors/temp")
                .doesNotContain("10.0.0.7");
        assertThat(lookup.resources(List.of("rt=light-lux", "d=attic")))
                .contains("10.0.0.7")
                .doesNotContain("10.0.0.8");
        assertThat(lookup.endpoints(List.of("rt=light-lux"))).contains("node1", "node2");
        assertThat(lookup.endpoints(List.of("ep=node3"))).isEmpty();
        assertThat(lookup.resources(List.of("count=1", "page=3"))).contains("10.0.0.8:5683/light");
        assertThat(lookup.resources(List.of("href=coap://10.0.0.8:5683/light"))).contains("light-lux");
        assertThatThrownBy(() -> lookup.resources(List.of("page=x"))).isInstanceOf(RefusedException.class);
    }

    @Test
    void aRegistrationEndsWithItsLifetimeUnlessProlonged() throws Exception {
        String path = register("ep=node1&lt=60", node);
        seconds(50);
        directory.update(id(path), List.of(), node);
        seconds(50);
        assertThat(directory.endpoints()).hasSize(1);
        seconds(10);
        assertThat(directory.endpoints()).isEmpty();
        assertThatThrownBy(() -> directory.update(id(path), List.of(), node)).hasMessageContaining("register again");
    }

    @Test
    void registeringAgainReplacesAndKeepsThePath() throws Exception {
        String path = register("ep=node1", node);
        assertThat(directory.register(List.of("ep=node1"), "</x>", plain("10.0.0.7", 50_000)))
                .isEqualTo(path);
        assertThat(directory.endpoints()).singleElement().satisfies(endpoint -> assertThat(endpoint.links())
                .hasSize(1));
    }

    @Test
    void onlyTheRegistrantMayChangeItsRegistration() throws Exception {
        String path = register("ep=node1", node);
        assertThatThrownBy(() -> register("ep=node1", stranger)).hasMessageContaining("another device");
        assertThatThrownBy(() -> directory.update(id(path), List.of(), stranger))
                .hasMessageContaining("another device");
        assertThatThrownBy(() -> directory.remove(id(path), stranger)).hasMessageContaining("another device");
        assertThat(directory.endpoints()).hasSize(1);
        directory.remove(id(path), node);
        assertThat(directory.endpoints()).isEmpty();
    }

    @Test
    void anIdentityThatDtlsProvedCountsMoreThanAnAddress() throws Exception {
        String path = register("ep=porch", secure("porch", "10.0.0.9"));
        assertThatThrownBy(() -> register("ep=porch", plain("10.0.0.9", 1))).hasMessageContaining("another device");
        assertThatThrownBy(() -> register("ep=porch", secure("thief", "10.0.0.9")))
                .hasMessageContaining("another device");
        directory.update(id(path), List.of("base=coaps://10.0.0.10"), secure("porch", "10.0.0.10"));
        assertThat(directory.endpoints().get(0).base()).isEqualTo(URI.create("coaps://10.0.0.10:5684"));
    }

    @Test
    void aDeviceSpeaksForItsOwnAddressOnly() {
        assertThatThrownBy(() -> register("ep=x&base=coap://10.0.0.1", node))
                .hasMessageContaining("not the address 10.0.0.7");
        assertThatThrownBy(() -> register("ep=x&base=http://10.0.0.7", node)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> register("ep=x&base=coap://10.0.0.7/a/b", node))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> register("ep=x&base=:", node)).isInstanceOf(RefusedException.class);
    }

    @Test
    void badRegistrationsAreRefusedWithTheirReason() {
        assertThatThrownBy(() -> register("et=x", node)).hasMessageContaining("'ep' is missing");
        assertThatThrownBy(() -> register("ep=" + "x".repeat(64), node)).hasMessageContaining("63 bytes");
        assertThatThrownBy(() -> register("ep=x&lt=0", node)).hasMessageContaining("lifetime");
        assertThatThrownBy(() -> register("ep=x&ep=y", node)).hasMessageContaining("twice");
        assertThatThrownBy(() -> directory.register(List.of("ep=x"), "</broken", node))
                .hasMessageContaining("character");
    }

    @Test
    void oneDeviceCannotFillTheDirectory() throws Exception {
        for (int i = 0; i < 50; i++) {
            register("ep=flood" + i, stranger);
        }
        assertThatThrownBy(() -> register("ep=flood50", stranger)).hasMessageContaining("too many");
        register("ep=node1", node);
    }

    @Test
    void aNameIsFreeOnceItsDeviceWasFoundNotToAnswer() throws Exception {
        register("ep=node1", node);
        assertThat(directory.rival(List.of("ep=node1"), stranger)).contains(URI.create("coap://10.0.0.7:40001"));
        assertThat(directory.rival(List.of("ep=node1"), node)).isEmpty();
        directory.forget(URI.create("coap://10.0.0.7:40001"));
        register("ep=node1", stranger);
    }

    @Test
    void watchersHearOfWhatIsThereAndOfEachChange() throws Exception {
        register("ep=node1", node);
        List<String> heard = new ArrayList<>();
        EndpointDirectory.Watch watch = directory.watch(new EndpointDirectory.Watcher() {
            @Override
            public void onRegistered(RegisteredEndpoint endpoint) {
                heard.add("+" + endpoint.name() + " " + endpoint.base().getPort());
            }

            @Override
            public void onRemoved(RegisteredEndpoint endpoint) {
                heard.add("-" + endpoint.name());
            }
        });
        String path = register("ep=node1", node);
        register("ep=node1", plain("10.0.0.7", 40_009));
        directory.update(id(path), List.of("lt=5"), node);
        seconds(6);
        directory.expire();
        watch.close();
        register("ep=node2", node);
        assertThat(heard).containsExactly("+node1 40001", "+node1 40009", "-node1");
    }
}
