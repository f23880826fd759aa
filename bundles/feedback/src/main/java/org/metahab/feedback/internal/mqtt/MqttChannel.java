/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.mqtt;

import com.google.gson.JsonObject;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.codec.Answers;
import org.metahab.adaptation.codec.ControlJson;
import org.metahab.adaptation.codec.HabitJson;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.MqttListener;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.metahab.mqtt.SubscriptionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows suggestions, questions and modes as retained messages, and takes answers. What is not understood or not possible is
 * counted, said on the topic of errors, and skipped. Safe for use by several threads.
 */
final class MqttChannel implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(MqttChannel.class);
    private static final int LONGEST_ANSWER = 10_000;

    private final MqttConnection connection;
    private final Topics topics;
    private final Suggestions suggestions;
    private final Control control;
    private final StateBoard board;
    private final List<MqttConnection.Subscription> subscriptions = new ArrayList<>();
    private final AtomicLong refused = new AtomicLong();

    MqttChannel(MqttConnection connection, Topics topics, Suggestions suggestions, Control control) {
        this.connection = connection;
        this.topics = topics;
        this.suggestions = suggestions;
        this.control = control;
        this.board = new StateBoard(connection);
    }

    /** Listens from now on, and shows all there is whenever the broker grants that. */
    void open() {
        for (String kind : List.of(Topics.SUGGESTIONS, Topics.QUESTIONS)) {
            subscriptions.add(connection.subscribe(topics.states(kind), Qos.AT_LEAST_ONCE, this::onState));
        }
        subscriptions.add(connection.subscribe(topics.answers(), Qos.AT_LEAST_ONCE, new MqttListener() {
            @Override
            public void onMessage(MqttMessage message) {
                onAnswer(message);
            }

            @Override
            public void onSubscription(SubscriptionState state, String problem) {
                if (state == SubscriptionState.GRANTED) {
                    board.reset();
                    refresh();
                }
            }
        }));
    }

    /** Shows what changed; one at a time, so that nothing older is shown after something newer. */
    synchronized void refresh() {
        board.show(states());
    }

    private Map<String, String> states() {
        Map<String, String> wanted = new LinkedHashMap<>();
        suggestions
                .all()
                .forEach(one -> wanted.put(
                        topics.state(Topics.SUGGESTIONS, one.id()),
                        HabitJson.suggestion(one).toString()));
        control.questions()
                .forEach(one -> wanted.put(
                        topics.state(Topics.QUESTIONS, one.id()),
                        ControlJson.question(one).toString()));
        Map<Mode, Instant> modes = control.modes();
        for (Mode mode : Mode.values()) {
            wanted.put(topics.state(mode), ControlJson.mode(mode, modes).toString());
        }
        return wanted;
    }

    /** How many answers were refused. */
    long refused() {
        return refused.get();
    }

    private void onState(MqttMessage message) {
        if (message.retained() && message.size() > 0 && !states().containsKey(message.topic())) {
            board.clear(message.topic());
        }
    }

    private void onAnswer(MqttMessage message) {
        try {
            if (message.retained()) {
                throw new IllegalArgumentException(
                        "a retained answer is not taken, as it would be given again and again");
            }
            if (message.size() > LONGEST_ANSWER) {
                throw new IllegalArgumentException("an answer has at most " + LONGEST_ANSWER + " bytes");
            }
            Topics.Address address = topics.answered(message.topic())
                    .orElseThrow(() -> new IllegalArgumentException("answers are taken for " + Topics.KINDS));
            answer(address, message.text());
        } catch (CharacterCodingException e) {
            refuse(message, "it is no UTF-8 text");
        } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException e) {
            refuse(message, String.valueOf(e.getMessage()));
        }
    }

    private void answer(Topics.Address address, String text) {
        switch (address.kind()) {
            case Topics.SUGGESTIONS -> Answers.say(suggestions, address.id(), text);
            case Topics.QUESTIONS -> control.answer(address.id(), Answers.isYes(text));
            default -> control.setMode(Mode.named(address.id()), Answers.isYes(text));
        }
        refresh();
    }

    private void refuse(MqttMessage message, String why) {
        if (refused.getAndIncrement() == 0) {
            LOGGER.warn(
                    "An answer on {} is refused: {}; further ones are only said on {}",
                    message.topic(),
                    why,
                    topics.errors());
        }
        JsonObject error = new JsonObject();
        error.addProperty("topic", message.topic());
        error.addProperty("message", why);
        var unused = connection
                .publish(MqttMessage.of(topics.errors(), error.toString()))
                .exceptionally(failure -> {
                    LOGGER.debug("Nobody hears that {} was refused", message.topic(), failure);
                    return null;
                });
    }

    @Override
    public void close() {
        subscriptions.forEach(MqttConnection.Subscription::close);
    }
}
