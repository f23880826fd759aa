/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.participant;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.metahab.federation.ParticipantOptions;
import org.metahab.federation.RoundReport.Refusal;
import org.metahab.federation.internal.Digests;
import org.metahab.federation.internal.Ears;
import org.metahab.federation.internal.Refusals;
import org.metahab.federation.internal.Worker;
import org.metahab.federation.internal.message.Message;
import org.metahab.federation.internal.message.MessageCodec;
import org.metahab.federation.internal.message.RefusedException;
import org.metahab.federation.internal.message.Topics;
import org.metahab.federation.internal.message.Topics.Step;
import org.metahab.meta.federated.LocalUpdate;
import org.metahab.meta.federated.RoundPlan;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorException;
import org.metahab.meta.prior.PriorFile;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes part in an exchange over a connection. All work, training too, is done by one thread of its own; what comes from the
 * network only waits for it.
 */
public final class ParticipantLoop implements AutoCloseable {

    /** The received prior, in the participant's folder. */
    public static final String PRIOR_FILE = "federated.prior";

    private static final Logger LOG = LoggerFactory.getLogger(ParticipantLoop.class);

    private final MqttConnection connection;
    private final LocalUpdate update;
    private final ParticipantOptions options;
    private final Topics topics;
    private final RandomGenerator random;
    private final MessageCodec codec = new MessageCodec();
    private final Refusals refusals = new Refusals(LOG);
    private final Ledger ledger;
    private final Worker worker;
    private final Ears ears;
    private Message.@Nullable Announcement announced;
    private byte[] file = {};
    private String seenRound = "";
    private @Nullable ParticipantRound round;

    /**
     * Begins at once.
     *
     * @param random of cryptographic strength
     * @throws IOException when what was spent before cannot be read
     */
    public ParticipantLoop(
            MqttConnection connection, LocalUpdate update, ParticipantOptions options, RandomGenerator random)
            throws IOException {
        this.connection = connection;
        this.update = update;
        this.options = options;
        this.topics = new Topics(options.exchange());
        this.random = random;
        this.ledger = Ledger.open(options.folder(), options.delta());
        this.worker = new Worker("metahab-federation-" + options.id());
        Map<String, Handler> handlers = Map.of(
                topics.prior(), this::prior,
                topics.round(), message -> announced(codec.decode(Message.Announcement.class, message)),
                to(Step.GROUP), message -> group(codec.decode(Message.Roster.class, message)),
                to(Step.SHARES), message -> shares(codec.decode(Message.Shares.class, message)),
                to(Step.SURVIVORS), message -> survivors(codec.decode(Message.Survivors.class, message)));
        Map<String, Consumer<MqttMessage>> heard = new HashMap<>();
        handlers.forEach((topic, handler) -> heard.put(topic, message -> handle(topic, () -> handler.handle(message))));
        this.ears = new Ears(connection, worker, heard, () -> handle(topics.round(), this::consider));
        ears.open();
    }

    private interface Handler {
        void handle(MqttMessage message) throws RefusedException, IOException;
    }

    private interface Work {
        void run() throws RefusedException, IOException;
    }

    private String to(Step step) {
        return topics.to(options.id(), step);
    }

    private void handle(String topic, Work work) {
        try {
            work.run();
        } catch (RefusedException e) {
            refusals.add("the coordinator", topic, e);
        } catch (IOException e) {
            LOG.error("Exchange {} is left out: {}", options.exchange(), e.getMessage(), e);
        }
    }

    private void prior(MqttMessage message) throws RefusedException, IOException {
        file = new byte[message.size()];
        message.payload().get(file);
        consider();
    }

    private void announced(Message.Announcement announcement) throws RefusedException, IOException {
        announced = announcement;
        consider();
    }

    /** Once announcement and prior belong together: keeps the prior, and joins if a new round is open. */
    private void consider() throws RefusedException, IOException {
        Message.Announcement announcement = announced;
        if (announcement == null || !Digests.sha256(file).equals(announcement.prior())) {
            return;
        }
        Prior prior = keep();
        if (announcement.open() && ears.areOpen() && !announcement.round().equals(seenRound)) {
            seenRound = announcement.round();
            join(announcement, prior);
        }
    }

    private Prior keep() throws RefusedException, IOException {
        Prior prior;
        try {
            prior = PriorFile.read(new ByteArrayInputStream(file), "of exchange " + options.exchange())
                    .requireSchema(update.schemas());
        } catch (PriorException e) {
            throw new RefusedException(Refusal.REFUSED, String.valueOf(e.getMessage()), e);
        }
        Path kept = options.folder().resolve(PRIOR_FILE);
        PriorFile.write(prior, kept);
        return prior;
    }

    private void join(Message.Announcement announcement, Prior prior) throws RefusedException {
        round = null;
        RoundPlan plan;
        try {
            plan = announcement.plan();
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.MALFORMED, String.valueOf(e.getMessage()), e);
        }
        if (!agreeable(announcement, plan)) {
            return;
        }
        Optional<float[]> delta;
        try {
            delta = update.delta(prior, random.nextLong());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.REFUSED, String.valueOf(e.getMessage()), e);
        }
        if (delta.isEmpty()) {
            LOG.info("Round {} is left out: there is too little to learn from here yet", announcement.round());
            return;
        }
        ParticipantRound joined = new ParticipantRound(announcement.round(), options.id(), plan, delta.get(), random);
        round = joined;
        say(Step.JOIN, joined.join());
    }

    private boolean agreeable(Message.Announcement announcement, RoundPlan plan) {
        double after = ledger.epsilonAfter(plan.noise());
        if (plan.noise() < options.leastNoise() || after > options.epsilonLimit()) {
            LOG.info(
                    "Round {} is left out: noise {} (at least {}), epsilon after it {} (at most {})",
                    announcement.round(),
                    plan.noise(),
                    options.leastNoise(),
                    after,
                    options.epsilonLimit());
            return false;
        }
        return random.nextDouble() < announcement.sampling();
    }

    private void group(Message.Roster roster) throws RefusedException {
        say(Step.SHARES, running().share(roster));
    }

    private void shares(Message.Shares shares) throws RefusedException, IOException {
        ParticipantRound running = running();
        Message.Masked masked = running.mask(shares);
        ledger.spend(running.plan().noise());
        say(Step.MASKED, masked);
        LOG.info(
                "A masked difference left for round {}; epsilon spent here so far {} (delta {})",
                masked.round(),
                ledger.epsilon(),
                options.delta());
    }

    private void survivors(Message.Survivors survivors) throws RefusedException {
        say(Step.UNMASK, running().unmask(survivors));
    }

    private ParticipantRound running() throws RefusedException {
        ParticipantRound running = round;
        if (running == null) {
            throw new RefusedException(Refusal.WRONG_ROUND, "this hub takes part in no round");
        }
        return running;
    }

    private void say(Step step, Message message) {
        var unused = connection
                .publish(MqttMessage.of(topics.from(options.id(), step), codec.encode(message)))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.warn("{} of round {} could not be sent: {}", step, message.round(), failure.toString());
                    }
                });
    }

    /** Ends; a round under way is left, which the others tolerate. */
    @Override
    public void close() {
        ears.close();
        worker.close();
    }
}
