/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.hivemq;

import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.client.parameter.ConnectionInformation;
import com.hivemq.extension.sdk.api.events.client.ClientLifecycleEventListener;
import com.hivemq.extension.sdk.api.events.client.parameters.AuthenticationSuccessfulInput;
import com.hivemq.extension.sdk.api.events.client.parameters.ConnectionStartInput;
import com.hivemq.extension.sdk.api.events.client.parameters.DisconnectEventInput;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.connect.ConnectPacket;
import com.hivemq.extension.sdk.api.packets.connect.WillPublishPacket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.metahab.mqtt.broker.internal.access.Denials;
import org.metahab.mqtt.broker.internal.accounts.Accounts;

/** Lets clients in that know an account's password and use no other account's client id. */
final class Login implements SimpleAuthenticator {

    private static final String ACCOUNT = "metahab.account";

    private final Accounts accounts;
    private final ClientIds clientIds;
    private final Denials denials;
    private final Consumer<WillPublishPacket> departed;
    private final Map<String, WillPublishPacket> wills = new ConcurrentHashMap<>();

    Login(Accounts accounts, ClientIds clientIds, Denials denials, Consumer<WillPublishPacket> departures) {
        this.accounts = accounts;
        this.clientIds = clientIds;
        this.denials = denials;
        this.departed = departures;
    }

    /** The account that a connection belongs to, blank before it has logged in. */
    static String accountOf(ConnectionInformation connection) {
        return connection.getConnectionAttributeStore().getAsString(ACCOUNT).orElse("");
    }

    @Override
    public void onConnect(SimpleAuthInput input, SimpleAuthOutput output) {
        ConnectPacket connect = input.getConnectPacket();
        String account = connect.getUserName().orElse("");
        if (!accounts.accept(account, password(connect))) {
            denials.loginRefused(
                    connect.getClientId(),
                    account,
                    account.isEmpty()
                            ? "it gives no user name; set the user name and password of an account"
                            : "there is no such account, or the password is not the one in its file");
            output.failAuthentication(ConnackReasonCode.NOT_AUTHORIZED, "unknown account or wrong password");
        } else if (!clientIds.take(connect.getClientId(), account)) {
            denials.loginRefused(
                    connect.getClientId(), account, "this client id belongs to another account; choose another one");
            output.failAuthentication(ConnackReasonCode.CLIENT_IDENTIFIER_NOT_VALID, "another account's client id");
        } else {
            input.getConnectionInformation().getConnectionAttributeStore().putAsString(ACCOUNT, account);
            connect.getWillPublish()
                    .ifPresentOrElse(
                            will -> wills.put(connect.getClientId(), will), () -> wills.remove(connect.getClientId()));
            output.authenticateSuccessfully();
        }
    }

    /** Frees client ids of clients that leave, and tells of their wills. */
    ClientLifecycleEventListener departures() {
        return new ClientLifecycleEventListener() {
            @Override
            public void onMqttConnectionStart(ConnectionStartInput input) {
                // the login decides
            }

            @Override
            public void onAuthenticationSuccessful(AuthenticationSuccessfulInput input) {
                // the login has taken the id
            }

            @Override
            public void onDisconnect(DisconnectEventInput input) {
                if (!accountOf(input.getConnectionInformation()).isEmpty()) {
                    String clientId = input.getClientInformation().getClientId();
                    clientIds.release(clientId);
                    Optional.ofNullable(wills.remove(clientId)).ifPresent(departed);
                }
            }
        };
    }

    private static byte[] password(ConnectPacket connect) {
        ByteBuffer given = connect.getPassword().orElse(ByteBuffer.allocate(0)).duplicate();
        byte[] bytes = new byte[given.remaining()];
        given.get(bytes);
        return bytes;
    }
}
