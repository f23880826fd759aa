/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.hivemq;

import com.hivemq.extension.sdk.api.auth.PublishAuthorizer;
import com.hivemq.extension.sdk.api.auth.SubscriptionAuthorizer;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerOutput;
import com.hivemq.extension.sdk.api.interceptor.publish.PublishInboundInterceptor;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundInput;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundOutput;
import com.hivemq.extension.sdk.api.packets.connect.WillPublishPacket;
import com.hivemq.extension.sdk.api.packets.general.MqttVersion;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import com.hivemq.extension.sdk.api.packets.subscribe.SubackReasonCode;
import org.metahab.mqtt.broker.internal.access.AccessRules;
import org.metahab.mqtt.broker.internal.access.Denials;
import org.metahab.mqtt.broker.internal.access.Operation;

/**
 * Holds clients to their account's rules. A subscription that is not allowed is refused, a will that is not allowed
 * refuses the client. A message that is not allowed is dropped, and the client told as far as its protocol can (MQTT 5:
 * reason code 0x87; MQTT 3.1.1: not at all, section 3.3.5); HiveMQ's own way of refusing would disconnect it.
 */
final class TopicGuard implements SubscriptionAuthorizer, PublishAuthorizer, PublishInboundInterceptor {

    private final AccessRules access;
    private final Denials denials;

    TopicGuard(AccessRules access, Denials denials) {
        this.access = access;
        this.denials = denials;
    }

    @Override
    public void authorizeSubscribe(SubscriptionAuthorizerInput input, SubscriptionAuthorizerOutput output) {
        String account = Login.accountOf(input.getConnectionInformation());
        String filter = input.getSubscription().getTopicFilter();
        if (access.allow(account, Operation.SUBSCRIBE, filter)) {
            output.authorizeSuccessfully();
        } else {
            denials.denied(account, Operation.SUBSCRIBE, filter);
            output.failAuthorization(SubackReasonCode.NOT_AUTHORIZED);
        }
    }

    @Override
    public void authorizePublish(PublishAuthorizerInput input, PublishAuthorizerOutput output) {
        String account = Login.accountOf(input.getConnectionInformation());
        String topic = input.getPublishPacket().getTopic();
        boolean isWill = input.getPublishPacket() instanceof WillPublishPacket;
        if (isWill && !access.allow(account, Operation.PUBLISH, topic)) {
            denials.denied(account, Operation.PUBLISH, topic);
            output.failAuthorization(AckReasonCode.NOT_AUTHORIZED);
        } else {
            output.authorizeSuccessfully();
        }
    }

    @Override
    public void onInboundPublish(PublishInboundInput input, PublishInboundOutput output) {
        String account = Login.accountOf(input.getConnectionInformation());
        String topic = input.getPublishPacket().getTopic();
        if (!access.allow(account, Operation.PUBLISH, topic)) {
            denials.denied(account, Operation.PUBLISH, topic);
            if (input.getConnectionInformation().getMqttVersion() == MqttVersion.V_5) {
                output.preventPublishDelivery(AckReasonCode.NOT_AUTHORIZED);
            } else {
                output.preventPublishDelivery();
            }
        }
    }
}
