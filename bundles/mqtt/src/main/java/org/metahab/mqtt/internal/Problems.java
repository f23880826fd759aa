/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;

/** Says in words what went wrong with a broker, and what to do about it. */
final class Problems {

    private final Settings settings;

    Problems(Settings settings) {
        this.settings = settings;
    }

    /** What an attempt to connect ended with. */
    String explain(@Nullable Throwable failure) {
        if (failure == null) {
            return lost(null);
        }
        return tls(failure)
                .or(() -> network(failure))
                .or(() -> refusal(failure))
                .orElseGet(() -> "The connection to " + settings.uri() + " failed: " + innermost(failure));
    }

    /** A connection that was up ended. */
    String lost(@Nullable Throwable failure) {
        String why = failure == null ? "" : ": " + innermost(failure);
        return "The connection to " + settings.uri() + " was lost" + why;
    }

    /** The broker closes this connection again and again soon after it came up. */
    String takenOver() {
        return "The broker at " + settings.uri() + " closes the connection soon after it comes up: is another client"
                + " using the client id \"" + settings.clientId() + "\"? Give each its own, or look into the broker's"
                + " log";
    }

    /** No answer came in time. */
    String noAnswer() {
        return settings.uri() + " did not answer within "
                + settings.connectTimeout().toSeconds() + " s: is it an MQTT broker" + tlsHint() + "?";
    }

    /** The broker denied a subscription. */
    String subscriptionRefused(String filter) {
        return "The broker at " + settings.uri() + " refuses the subscription to \"" + filter + "\": allow it for user "
                + settings.credentials() + " in the broker's access list";
    }

    private Optional<String> refusal(Throwable failure) {
        if (!(failure instanceof MqttException mqtt)) {
            return Optional.empty();
        }
        return switch (mqtt.getReasonCode()) {
            case MqttException.REASON_CODE_FAILED_AUTHENTICATION, MqttException.REASON_CODE_NOT_AUTHORIZED ->
                Optional.of(settings.uri() + ": not authorised as " + settings.credentials()
                        + ": check user and password in "
                        + settings.credentials().where());
            case MqttException.REASON_CODE_INVALID_CLIENT_ID ->
                Optional.of(settings.uri() + " does not accept the client id \"" + settings.clientId()
                        + "\": choose another one");
            case MqttException.REASON_CODE_INVALID_PROTOCOL_VERSION ->
                Optional.of(settings.uri() + " does not speak MQTT 3.1.1");
            case MqttException.REASON_CODE_BROKER_UNAVAILABLE ->
                Optional.of(settings.uri() + " says that it is unavailable now");
            case MqttException.REASON_CODE_CLIENT_TIMEOUT, MqttException.REASON_CODE_WRITE_TIMEOUT ->
                Optional.of(noAnswer());
            case MqttException.REASON_CODE_CONNECTION_LOST ->
                Optional.of(lost(failure) + " before it was up" + tlsRemedy());
            default -> Optional.empty();
        };
    }

    private Optional<String> tls(Throwable failure) {
        if (!has(failure, SSLException.class) && !has(failure, CertificateException.class)) {
            return Optional.empty();
        }
        String why = innermost(failure);
        String remedy = why.contains("subject alternative") || why.contains("No name matching")
                ? "use the host name that is in the broker's certificate, or have one made for this name"
                : "set caFile to the PEM certificate of the authority that signed the broker's; trusted now: "
                        + settings.trust().source();
        return Optional.of("TLS with " + settings.uri() + " failed: " + why + ": " + remedy);
    }

    private Optional<String> network(Throwable failure) {
        if (has(failure, UnknownHostException.class)) {
            return Optional.of("The host of " + settings.uri() + " is unknown: check its name and the network");
        }
        if (has(failure, ConnectException.class)) {
            return Optional.of(settings.uri() + " cannot be reached: " + innermost(failure)
                    + ": is the broker running, and are address and port right?");
        }
        return has(failure, SocketTimeoutException.class) ? Optional.of(noAnswer()) : Optional.empty();
    }

    private String tlsHint() {
        return settings.encrypted() ? " with TLS" : " without TLS";
    }

    private String tlsRemedy() {
        return settings.encrypted() ? "" : ". If it wants TLS, use ssl://";
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
