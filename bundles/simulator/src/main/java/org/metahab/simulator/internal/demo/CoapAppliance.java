/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapResource;
import org.metahab.coap.WebLink;

/** A device as a CoAP resource: a sensor ({@code core.s}) or an actuator ({@code core.a}) that can be observed. */
final class CoapAppliance implements CoapResource {

    private final Appliance appliance;
    private volatile Consumer<CoapResource> changed = resource -> {};

    CoapAppliance(Appliance appliance) {
        this.appliance = appliance;
        appliance.onChange(() -> changed.accept(this));
    }

    @Override
    public String path() {
        return "/" + appliance.area().toLowerCase(Locale.ROOT).replace(' ', '-') + "/" + appliance.id();
    }

    @Override
    public WebLink link() {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        attributes.put("rt", List.of(resourceType()));
        attributes.put("if", List.of(appliance.kind().isOperable() ? "core.a" : "core.s"));
        attributes.put("ct", List.of(String.valueOf(CoapContent.TEXT)));
        attributes.put("title", List.of(appliance.label()));
        attributes.put("obs", List.of());
        return new WebLink(path(), attributes);
    }

    private String resourceType() {
        return switch (appliance.kind()) {
            case LIGHT -> "light";
            case PLUG -> "switch";
            case BLINDS -> "blind";
            case MOTION -> "motion";
            case DOOR -> "contact";
            case LIGHT_SENSOR -> "illuminance";
            case THERMOMETER -> "temperature";
        };
    }

    @Override
    public CompletionStage<CoapContent> get() {
        return CompletableFuture.completedFuture(CoapContent.text(appliance.state()));
    }

    @Override
    public CompletionStage<Void> put(CoapContent content) {
        if (!appliance.kind().isOperable()) {
            return CompletableFuture.failedFuture(new UnsupportedOperationException(appliance.label() + " only tells"));
        }
        if (!appliance.command(content.text().strip())) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException(appliance.label() + " takes ON and OFF, not " + content.text()));
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onChange(Consumer<CoapResource> listener) {
        changed = listener;
    }
}
