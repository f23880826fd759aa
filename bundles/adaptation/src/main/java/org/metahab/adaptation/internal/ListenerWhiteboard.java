/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import org.metahab.adaptation.ControlListener;
import org.metahab.adaptation.SuggestionListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Tells the announcer who listens. Nothing depends on this component, because listeners may need adaptation, which needs the
 * announcer: a listener that is there before adaptation is would close a circle.
 */
@Component(service = ListenerWhiteboard.class, immediate = true)
public final class ListenerWhiteboard {

    private final Announcer announcer;

    @Activate
    public ListenerWhiteboard(@Reference Announcer announcer) {
        this.announcer = announcer;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(SuggestionListener listener) {
        announcer.addListener(listener);
    }

    void removeListener(SuggestionListener listener) {
        announcer.removeListener(listener);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addControlListener(ControlListener listener) {
        announcer.addControlListener(listener);
    }

    void removeControlListener(ControlListener listener) {
        announcer.removeControlListener(listener);
    }
}
