/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.coordinator;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.metahab.federation.CoordinatorOptions;
import org.metahab.federation.RoundListener;
import org.metahab.federation.RoundReport;
import org.metahab.federation.internal.Digests;
import org.metahab.federation.internal.Ears;
import org.metahab.federation.internal.Refusals;
import org.metahab.federation.internal.Worker;
import org.metahab.federation.internal.message.Message;
import org.metahab.federation.internal.message.MessageCodec;
import org.metahab.federation.internal.message.RefusedException;
import org.metahab.federation.internal.message.Topics;
import org.metahab.federation.internal.message.Topics.Step;
import org.metahab.meta.federated.Aggregation;
import org.metahab.meta.federated.PartyWatch;
import org.metahab.meta.federated.PriorStep;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorFile;
import org.metahab.meta.prior.Provenance;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs round after round over a connection. All work is done by one thread of its own; what comes from the network only
 * waits for it.
 */
public final class CoordinatorLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CoordinatorLoop.class);
    private static final Map<Step, Class<? extends Message>> HEARD = Map.of(
            Step.JOIN, Message.Join.class,
            Step.SHARES, Message.Shares.class,
            Step.MASKED, Message.Masked.class,
            Step.UNMASK, Message.Unmask.class);

    private final MqttConnection connection;
    private final CoordinatorOptions options;
    private final Topics topics;
    private final Clock clock;
    private final RandomGenerator random;
    private final RoundListener listener;
    private final MessageCodec codec = new MessageCodec();
    private final Refusals refusals = new Refusals(LOG);
    private final PrivacySpent spent;
    private final Worker worker;
    private final Ears ears;
    private final String session;
    private final PriorStep step;
    private final PartyWatch<String> watch;
    private Prior prior;
    private int rounds;
    private Instant nextRound;
    private @Nullable CoordinatorRound round;

    /**
     * Begins at once.
     *
     * @param random of cryptographic strength
     */
    public CoordinatorLoop(
            MqttConnection connection,
            Prior prior,
            CoordinatorOptions options,
            Clock clock,
            RandomGenerator random,
            RoundListener listener) {
        this.connection = connection;
        this.options = options;
        this.topics = new Topics(options.exchange());
        this.clock = clock;
        this.random = random;
        this.listener = listener;
        this.prior = prior;
        this.spent = PrivacySpent.on(prior.provenance());
        this.step = new PriorStep(prior.parameters(), options.rate(), options.momentum());
        this.watch = new PartyWatch<>(options.plan());
        this.session = HexFormat.of().toHexDigits(random.nextLong());
        this.nextRound = clock.instant();
        this.worker = new Worker("metahab-federation-coordinator");
        this.ears = new Ears(
                connection,
                worker,
                HEARD.entrySet().stream()
                        .collect(Collectors.toMap(
                                heard -> topics.from("+", heard.getKey()),
                                heard -> message -> hear(heard.getValue(), message))),
                () -> {});
        ears.open();
        worker.tick(this::tick);
    }

    private void hear(Class<? extends Message> heard, MqttMessage message) {
        String sender = topics.sender(message.topic());
        try {
            if (!sender.matches(CoordinatorOptions.NAME)) {
                throw new RefusedException(RoundReport.Refusal.STRANGER, "its sender's name is none");
            }
            Message said = codec.decode(heard, message);
            CoordinatorRound running = round;
            if (running == null) {
                throw new RefusedException(RoundReport.Refusal.WRONG_ROUND, "no round is open");
            }
            running.hear(sender, said, clock.instant());
        } catch (RefusedException e) {
            refusals.add(sender, message.topic(), e);
        }
    }

    private void tick() {
        Instant now = clock.instant();
        CoordinatorRound running = round;
        if (running == null) {
            if (rounds < options.rounds() && ears.areOpen() && !now.isBefore(nextRound)) {
                open(now);
            }
            return;
        }
        running.tick(now);
        if (running.isDone()) {
            close(running);
        }
    }

    private void open(Instant now) {
        rounds++;
        String id = session + "/" + rounds;
        byte[] file = PriorFile.encode(prior);
        publish(new MqttMessage(topics.prior(), file, Qos.AT_LEAST_ONCE, true));
        round = new CoordinatorRound(
                id,
                options.plan(),
                prior.parameters().length,
                options.stepWithin(),
                now.plus(options.joinWithin()),
                random,
                participant -> !watch.isExcluded(participant),
                this::tell);
        announce(id, true, file);
    }

    private void close(CoordinatorRound running) {
        round = null;
        Aggregation aggregation = Aggregation.of(options.plan(), running.sums(), options.join());
        if (running.joined() > 0) {
            spent.add(options.sampling(), options.plan().noise());
        }
        watch.add(running.groupsWithSum().stream()
                .map(group -> new PartyWatch.Watched<>(
                        group.survivors(), group.result().orElseThrow()))
                .toList());
        aggregation.difference().ifPresent(difference -> {
            step.move(difference);
            prior = Prior.of(prior.architecture(), prior.schema(), provenance(), step.parameters());
        });
        RoundReport report = new RoundReport(
                rounds,
                running.joined(),
                aggregation.parties(),
                aggregation.accepted(),
                aggregation.rejected(),
                running.failed(),
                watch.excluded(),
                spent.outside(options.delta()),
                spent.inside(options.delta()),
                refusals.counts());
        LOG.info("Round {} of exchange {}: {}", rounds, options.exchange(), report.summary());
        byte[] file = PriorFile.encode(prior);
        publish(new MqttMessage(topics.prior(), file, Qos.AT_LEAST_ONCE, true));
        announce(running.id(), false, file);
        nextRound = clock.instant().plus(options.pause());
        listener.onRound(report, prior);
    }

    private Provenance provenance() {
        Provenance before = prior.provenance();
        String marker = "; improved in ";
        int cut = before.data().indexOf(marker);
        String base = cut < 0 ? before.data() : before.data().substring(0, cut);
        Map<String, Double> scores = new TreeMap<>(spent.scores());
        double epsilon = spent.outside(options.delta());
        if (Double.isFinite(epsilon)) {
            scores.put("federated.epsilon", epsilon);
        }
        scores.put("federated.rounds", (double) rounds);
        String data = "%s%s%d rounds of exchange %s".formatted(base, marker, rounds, options.exchange());
        return new Provenance(data, before.seed(), before.commit(), scores);
    }

    private void announce(String id, boolean open, byte[] file) {
        var plan = options.plan();
        Message announcement = new Message.Announcement(
                id,
                open,
                plan.clip(),
                plan.noise(),
                plan.groupSize(),
                plan.threshold(),
                options.sampling(),
                Digests.sha256(file));
        publish(MqttMessage.of(topics.round(), codec.encode(announcement)).asRetained());
    }

    private void tell(String participant, Step told, Message message) {
        publish(MqttMessage.of(topics.to(participant, told), codec.encode(message)));
    }

    private void publish(MqttMessage message) {
        var unused = connection.publish(message).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warn("{} could not be sent: {}", message, failure.toString());
            }
        });
    }

    /** Ends; a round under way is left as it is. */
    @Override
    public void close() {
        ears.close();
        worker.close();
    }
}
