/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal.directory;

import java.net.URI;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.metahab.coap.EndpointDirectory;
import org.metahab.coap.LinkFormat;
import org.metahab.coap.RegisteredEndpoint;
import org.metahab.coap.WebLink;
import org.metahab.coap.internal.directory.RefusedException.Kind;

/**
 * Who registered what (RFC 9176). The first to register a name has it until its registration ends: another device is
 * refused, unless the first one was found not to answer. Safe for use by several threads.
 */
public final class Directory implements EndpointDirectory {

    private static final int MOST = 500;
    private static final int MOST_OF_ONE = 50;
    private static final long DEFAULT_LIFETIME = 90_000;
    private static final int ID_BYTES = 6;

    private final LongSupplier nanoTime;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Registration> byId = new LinkedHashMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /** @param nanoTime a clock that never goes back, as {@link System#nanoTime()} */
    public Directory(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Registers an endpoint, or replaces what it registered.
     *
     * @param query of the request
     * @param document its links
     * @return the path of the registration
     * @throws RefusedException when it is not as it should be, or for another device to say
     */
    public synchronized String register(List<String> query, String document, Registrant registrant)
            throws RefusedException {
        RegistrationRequest request = RegistrationRequest.of(query);
        List<WebLink> links = links(document);
        expire();
        Optional<Registration> old = find(request.name(), request.sector());
        if (old.isPresent() && !old.get().registrant().isSame(registrant)) {
            throw new RefusedException(
                    Kind.FORBIDDEN, "'" + request.name() + "' was registered by another device, which has it still");
        } else if (old.isEmpty()) {
            requireRoom(registrant);
        }
        Optional<URI> base = request.base(registrant);
        long lifetime = request.lifetime().orElse(DEFAULT_LIFETIME);
        put(
                new Registration(
                        old.map(Registration::id).orElseGet(this::newId),
                        new RegisteredEndpoint(
                                request.name(), request.sector(), base.orElseGet(() -> source(registrant)), links),
                        request.others(),
                        registrant,
                        lifetime,
                        expiry(lifetime)),
                old);
        return find(request.name(), request.sector()).orElseThrow().path();
    }

    /** Prolongs a registration; its address may change with it. */
    public synchronized void update(String id, List<String> query, Registrant registrant) throws RefusedException {
        RegistrationRequest request = RegistrationRequest.of(query);
        Registration old = own(id, registrant);
        long lifetime = request.lifetime().orElse(old.lifetime());
        URI base = request.base(registrant).orElse(old.endpoint().base());
        put(
                new Registration(
                        id,
                        new RegisteredEndpoint(
                                old.endpoint().name(),
                                old.endpoint().sector(),
                                base,
                                old.endpoint().links()),
                        old.attributes(),
                        registrant,
                        lifetime,
                        expiry(lifetime)),
                Optional.of(old));
    }

    /** Ends a registration. */
    public synchronized void remove(String id, Registrant registrant) throws RefusedException {
        remove(own(id, registrant));
    }

    /** Ends the registrations of a device that does not answer at its address any more. */
    public synchronized void forget(URI base) {
        List.copyOf(byId.values()).stream()
                .filter(registration -> registration.endpoint().base().equals(base))
                .forEach(this::remove);
    }

    /** Ends what has outlived its lifetime. */
    public synchronized void expire() {
        long now = nanoTime.getAsLong();
        List.copyOf(byId.values()).stream()
                .filter(registration -> registration.expires() - now <= 0)
                .forEach(this::remove);
    }

    /** The address that has a name, when another device has it. */
    public synchronized Optional<URI> rival(List<String> query, Registrant registrant) {
        try {
            RegistrationRequest request = RegistrationRequest.of(query);
            return find(request.name(), request.sector())
                    .filter(registration -> !registration.registrant().isSame(registrant))
                    .filter(registration -> registration.registrant().identity().isEmpty())
                    .map(registration -> registration.endpoint().base());
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private static URI source(Registrant registrant) {
        return Addresses.server(
                registrant.scheme(),
                Addresses.host(registrant.from()),
                registrant.from().getPort());
    }

    private static List<WebLink> links(String document) throws RefusedException {
        try {
            return LinkFormat.parse(document);
        } catch (ParseException e) {
            throw new RefusedException(Kind.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private void requireRoom(Registrant registrant) throws RefusedException {
        long own = byId.values().stream()
                .filter(registration -> registration.registrant().isSame(registrant))
                .count();
        if (byId.size() >= MOST || own >= MOST_OF_ONE) {
            throw new RefusedException(Kind.FULL, "there are too many registrations");
        }
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private long expiry(long lifetime) {
        return nanoTime.getAsLong() + TimeUnit.SECONDS.toNanos(lifetime);
    }

    private Registration own(String id, Registrant registrant) throws RefusedException {
        expire();
        Registration registration = byId.get(id);
        if (registration == null) {
            throw new RefusedException(Kind.NOT_FOUND, "there is no such registration; register again");
        } else if (!registration.registrant().isSame(registrant)) {
            throw new RefusedException(Kind.FORBIDDEN, "another device registered this");
        }
        return registration;
    }

    private Optional<Registration> find(String name, String sector) {
        return byId.values().stream()
                .filter(registration -> registration.isNamed(name, sector))
                .findFirst();
    }

    private void put(Registration registration, Optional<Registration> old) {
        byId.put(registration.id(), registration);
        RegisteredEndpoint endpoint = registration.endpoint();
        if (old.isEmpty() || !old.get().endpoint().equals(endpoint)) {
            watchers.forEach(watcher -> watcher.onRegistered(endpoint));
        }
    }

    private void remove(Registration registration) {
        if (byId.remove(registration.id(), registration)) {
            watchers.forEach(watcher -> watcher.onRemoved(registration.endpoint()));
        }
    }

    @Override
    public synchronized List<RegisteredEndpoint> endpoints() {
        expire();
        return byId.values().stream().map(Registration::endpoint).toList();
    }

    @Override
    public synchronized Watch watch(Watcher watcher) {
        watchers.add(watcher);
        endpoints().forEach(watcher::onRegistered);
        return () -> watchers.remove(watcher);
    }

    /** The present registrations, for lookups. */
    synchronized List<Registration> registrations() {
        expire();
        return new ArrayList<>(byId.values());
    }
}
