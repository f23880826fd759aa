/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.prior;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.metahab.meta.Architecture;
import org.metahab.meta.Learner;

/** Meta-learnt parameters with everything needed to use them rightly. Immutable. */
public final class Prior {
    private final Architecture architecture;
    private final FeatureSchema schema;
    private final Provenance provenance;
    private final float[] parameters;

    private Prior(Architecture architecture, FeatureSchema schema, Provenance provenance, float[] parameters) {
        for (int i = 0; i < parameters.length; i++) {
            if (!Float.isFinite(parameters[i])) {
                throw new IllegalArgumentException("parameter " + i + " of the prior is " + parameters[i]);
            }
        }
        this.architecture = architecture;
        this.schema = schema;
        this.provenance = provenance;
        this.parameters = parameters;
    }

    /** A prior from its parts; every parameter must be finite. */
    public static Prior of(Architecture architecture, FeatureSchema schema, Provenance provenance, float[] parameters) {
        return new Prior(architecture, schema, provenance, parameters.clone());
    }

    /** The prior that a learner is made of. */
    public static Prior of(Learner learner, FeatureSchema schema, Provenance provenance) {
        return new Prior(learner.architecture(), schema, provenance, learner.parameters());
    }

    /** The algorithm, its shape and options. */
    public Architecture architecture() {
        return architecture;
    }

    /** What the inputs mean. */
    public FeatureSchema schema() {
        return schema;
    }

    /** Where it comes from. */
    public Provenance provenance() {
        return provenance;
    }

    /** A copy of the parameters. */
    public float[] parameters() {
        return parameters.clone();
    }

    /**
     * This prior, if its schema is one of those given.
     *
     * @throws PriorException naming both sides, if it is not
     */
    public Prior requireSchema(Set<FeatureSchema> known) throws PriorException {
        if (!known.contains(schema)) {
            String wanted = known.stream().map(FeatureSchema::toString).sorted().collect(Collectors.joining(", "));
            throw new PriorException("the prior was trained for feature schema " + schema + ", but this hub encodes "
                    + wanted + "; train a prior for it, or install the release of MetaHAB that the prior belongs to");
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prior that
                && architecture.equals(that.architecture)
                && schema.equals(that.schema)
                && provenance.equals(that.provenance)
                && Arrays.equals(parameters, that.parameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(architecture, schema, provenance, Arrays.hashCode(parameters));
    }

    @Override
    public String toString() {
        return architecture.algorithm() + " prior for " + schema + " with " + parameters.length + " parameters";
    }
}
