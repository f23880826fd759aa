/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.HubClock;
import org.metahab.hub.thing.ThingStatusInfo;

/**
 * What endpoints announce of devices that belong to others: a question in the inbox each, and nothing more until a person
 * answers it. Used on the worker only.
 */
final class Claims {

    private final ThingView view;
    private final ProblemBook problems;
    private final HubClock clock;
    private final Map<String, Claim> byUid = new LinkedHashMap<>();
    private final Map<SourceKey, Claim> bySource = new LinkedHashMap<>();

    Claims(ThingView view, ProblemBook problems, HubClock clock) {
        this.view = view;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * Whether a person has to be asked before the endpoint may speak for the device. A CoAP server that doesn't answer any
     * more has another address now, as addresses are lent; nothing but the address tells such servers apart.
     */
    static boolean isForeign(KnownDevice device, Endpoint endpoint) {
        if (device.home.isEmpty() || device.home.equals(endpoint.toString())) {
            return false;
        }
        boolean isSilent = device.fragments.isEmpty() || device.status.status() == ThingStatusInfo.Status.OFFLINE;
        boolean isAddress = endpoint.transport() == Transport.COAP && device.home.startsWith("coap:");
        return !(isAddress && isSilent);
    }

    void put(KnownDevice device, SourceKey source, DeviceDescription description) {
        Claim wanted = new Claim(device, source.endpoint(), clock.instant());
        Claim claim = byUid.computeIfAbsent(wanted.uid(), uid -> wanted);
        boolean isNew = claim.fragments.isEmpty();
        claim.fragments.put(source, description);
        bySource.put(source, claim);
        if (isNew && !claim.isIgnored()) {
            problems.report(
                    Kind.INTRUSION,
                    source.source(),
                    source.endpoint() + " announces " + device.uid + ", which belongs to " + device.home
                            + "; nothing was changed, the inbox asks");
        }
        view.show(claim);
    }

    /** The source says nothing more of a device that is not its own. */
    void withdraw(SourceKey source) {
        Claim claim = bySource.remove(source);
        if (claim != null) {
            claim.fragments.remove(source);
            if (claim.fragments.isEmpty()) {
                drop(claim);
            }
        }
    }

    Optional<Claim> find(String uid) {
        return Optional.ofNullable(byUid.get(uid));
    }

    List<Claim> of(KnownDevice device) {
        return byUid.values().stream().filter(claim -> claim.device == device).toList();
    }

    /** An endpoint is gone with all that it claimed. */
    void dropEndpoint(Endpoint endpoint) {
        byUid.values().stream()
                .filter(claim -> claim.endpoint.equals(endpoint))
                .toList()
                .forEach(this::drop);
    }

    /** A person said whether the endpoint is to be listened to some day. */
    void answer(Claim claim, boolean refused) {
        if (refused) {
            claim.device.refused.add(claim.endpoint.toString());
        } else {
            claim.device.refused.remove(claim.endpoint.toString());
        }
        view.show(claim);
    }

    void drop(Claim claim) {
        byUid.remove(claim.uid());
        claim.fragments.keySet().forEach(bySource::remove);
        view.hide(claim);
    }
}
