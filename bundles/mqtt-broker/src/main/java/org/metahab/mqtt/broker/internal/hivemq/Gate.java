/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.hivemq;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.client.ClientContext;
import com.hivemq.extension.sdk.api.client.parameter.InitializerInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import org.metahab.mqtt.broker.MqttBroker;
import org.metahab.mqtt.broker.internal.access.AccessRules;
import org.metahab.mqtt.broker.internal.access.Denials;
import org.metahab.mqtt.broker.internal.accounts.Accounts;

/** Puts accounts, access rules and the log of retained messages between clients and HiveMQ. */
final class Gate implements ExtensionMain {

    private final Login login;
    private final TopicGuard guard;
    private final RetainedKeeper keeper;

    Gate(Accounts accounts, AccessRules access, Denials denials, RetainedKeeper keeper) {
        this.keeper = keeper;
        this.login = new Login(accounts, new ClientIds(), denials, keeper::afterWill);
        this.guard = new TopicGuard(access, denials);
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        keeper.restore();
        Services.securityRegistry().setAuthenticatorProvider(provider -> login);
        Services.securityRegistry().setAuthorizerProvider(provider -> guard);
        Services.eventRegistry().setClientLifecycleEventListener(provider -> login.departures());
        Services.initializerRegistry().setClientInitializer(this::guardPublishes);
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        // HiveMQ forgets what was registered
    }

    private void guardPublishes(InitializerInput input, ClientContext client) {
        if (!Login.accountOf(input.getConnectionInformation()).equals(MqttBroker.HUB)) {
            client.addPublishInboundInterceptor(guard);
        }
        client.addPublishInboundInterceptor(keeper);
    }
}
