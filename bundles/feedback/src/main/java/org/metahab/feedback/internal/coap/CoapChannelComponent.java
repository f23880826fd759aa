/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.coap;

import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.SuggestionListener;
import org.metahab.adaptation.Suggestions;
import org.metahab.coap.CoapResource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Suggestions over CoAP: their resources are services, which the hub's CoAP server serves. */
@Component(configurationPid = CoapChannelConfig.PID, immediate = true, service = SuggestionListener.class)
@Designate(ocd = CoapChannelConfig.class)
public final class CoapChannelComponent implements SuggestionListener {

    private final @Nullable CoapChannel channel;

    @Activate
    public CoapChannelComponent(BundleContext bundle, CoapChannelConfig config, @Reference Suggestions suggestions) {
        channel = config.enabled() ? new CoapChannel(suggestions, resource -> offer(bundle, resource)) : null;
    }

    private static Runnable offer(BundleContext bundle, CoapResource resource) {
        ServiceRegistration<CoapResource> registration = bundle.registerService(CoapResource.class, resource, null);
        return registration::unregister;
    }

    @Override
    public void onSuggestion(Suggestion suggestion) {
        if (channel != null) {
            channel.changed(suggestion.id());
        }
    }

    @Deactivate
    void stop() {
        if (channel != null) {
            channel.close();
        }
    }
}
