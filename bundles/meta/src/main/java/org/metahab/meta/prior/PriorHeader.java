/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.prior;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.TreeMap;
import org.metahab.meta.Architecture;
import org.metahab.meta.TaskShape;

/** The header of a prior file: everything but the parameters, as JSON. */
final class PriorHeader {
    private PriorHeader() {}

    static String toJson(Prior prior) {
        JsonObject header = new JsonObject();
        header.addProperty("algorithm", prior.architecture().algorithm());
        header.add("shape", shape(prior.architecture().shape()));
        JsonObject options = new JsonObject();
        prior.architecture().options().forEach(options::addProperty);
        header.add("options", options);
        JsonObject schema = new JsonObject();
        schema.addProperty("id", prior.schema().id());
        schema.addProperty("version", prior.schema().version());
        header.add("schema", schema);
        JsonObject provenance = new JsonObject();
        provenance.addProperty("data", prior.provenance().data());
        provenance.addProperty("seed", prior.provenance().seed());
        provenance.addProperty("commit", prior.provenance().commit());
        JsonObject scores = new JsonObject();
        prior.provenance().scores().forEach(scores::addProperty);
        provenance.add("scores", scores);
        header.add("provenance", provenance);
        return header.toString();
    }

    static Prior toPrior(String json, float[] parameters) throws PriorException {
        try {
            JsonObject header = JsonParser.parseString(json).getAsJsonObject();
            Map<String, String> options = new TreeMap<>();
            object(header, "options")
                    .entrySet()
                    .forEach(e -> options.put(e.getKey(), e.getValue().getAsString()));
            JsonObject schema = object(header, "schema");
            JsonObject provenance = object(header, "provenance");
            Map<String, Double> scores = new TreeMap<>();
            object(provenance, "scores")
                    .entrySet()
                    .forEach(e -> scores.put(e.getKey(), e.getValue().getAsDouble()));
            return Prior.of(
                    new Architecture(text(header, "algorithm"), shape(object(header, "shape")), options),
                    new FeatureSchema(
                            text(schema, "id"), member(schema, "version").getAsInt()),
                    new Provenance(
                            text(provenance, "data"),
                            member(provenance, "seed").getAsLong(),
                            text(provenance, "commit"),
                            scores),
                    parameters);
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | UnsupportedOperationException e) {
            throw new PriorException("its header is wrong: " + e.getMessage(), e);
        }
    }

    private static JsonObject shape(TaskShape shape) {
        JsonObject json = new JsonObject();
        if (shape instanceof TaskShape.Regression regression) {
            json.addProperty("kind", "regression");
            json.addProperty("inputs", regression.inputs());
            json.addProperty("outputs", regression.outputs());
        } else if (shape instanceof TaskShape.Ranking ranking) {
            json.addProperty("kind", "ranking");
            json.addProperty("inputs", ranking.candidate());
            json.addProperty("moment", ranking.moment());
        } else {
            json.addProperty("kind", "classification");
            json.addProperty("inputs", shape.inputs());
        }
        return json;
    }

    private static TaskShape shape(JsonObject json) {
        String kind = text(json, "kind");
        int inputs = member(json, "inputs").getAsInt();
        return switch (kind) {
            case "classification" -> new TaskShape.Classification(inputs);
            case "regression" ->
                new TaskShape.Regression(inputs, member(json, "outputs").getAsInt());
            case "ranking" ->
                new TaskShape.Ranking(inputs, member(json, "moment").getAsInt());
            default ->
                throw new IllegalArgumentException("its tasks are of kind '" + kind
                        + "', but this program knows classification, regression and ranking");
        };
    }

    private static JsonObject object(JsonObject parent, String name) {
        return member(parent, name).getAsJsonObject();
    }

    private static String text(JsonObject parent, String name) {
        return member(parent, name).getAsString();
    }

    private static JsonElement member(JsonObject parent, String name) {
        JsonElement member = parent.get(name);
        if (member == null) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return member;
    }
}
