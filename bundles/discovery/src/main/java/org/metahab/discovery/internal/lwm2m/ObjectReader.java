/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.lwm2m;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.coap.CoapContent;
import org.metahab.coap.LinkFormat;
import org.metahab.coap.WebLink;
import org.metahab.discovery.internal.payload.Payloads;
import org.metahab.discovery.internal.senml.SenmlException;
import org.metahab.discovery.internal.senml.SenmlPack;
import org.metahab.discovery.internal.senml.SenmlRecord;
import org.metahab.discovery.spi.Message;

/**
 * Reads what a device answers for an object instance or a resource: TLV, LwM2M JSON, SenML in JSON and CBOR, a list of
 * links, or the text of a single resource.
 */
final class ObjectReader {

    private ObjectReader() {}

    /**
     * The values by resource; a resource that is only listed has an empty value.
     *
     * @param path the instance or resource that was asked for
     * @throws IllegalArgumentException when the message can't be read; the message says why
     */
    static Map<Integer, String> read(ObjectPath path, Message message) {
        return switch (message.contentFormat()) {
            case CoapContent.LWM2M_TLV -> ofTlv(path, Tlv.parse(message.content()));
            case CoapContent.LWM2M_JSON -> ofPack(path, lwm2mJson(Payloads.value(message)));
            case CoapContent.SENML_JSON, CoapContent.SENML_CBOR -> ofPack(path, Payloads.value(message));
            case CoapContent.LINK_FORMAT -> ofLinks(path, message);
            default -> ofText(path, message);
        };
    }

    private static Map<Integer, String> ofText(ObjectPath path, Message message) {
        int resource = path.resource()
                .orElseThrow(() -> new IllegalArgumentException(
                        "content format " + message.contentFormat() + " is not understood for an object instance"));
        return Map.of(resource, Payloads.sample(message).text());
    }

    private static Map<Integer, String> ofTlv(ObjectPath path, List<Tlv> entries) {
        Map<Integer, String> values = new LinkedHashMap<>();
        for (Tlv entry : entries) {
            switch (entry.kind()) {
                case OBJECT_INSTANCE -> {
                    if (entry.id() == path.instance()) {
                        values.putAll(ofTlv(path, entry.parts()));
                    }
                }
                case MULTIPLE_RESOURCE -> {
                    if (!entry.parts().isEmpty()) {
                        values.put(
                                entry.id(), text(path, entry.id(), entry.parts().get(0)));
                    }
                }
                case RESOURCE -> values.put(entry.id(), text(path, entry.id(), entry));
                case RESOURCE_INSTANCE -> path.resource().ifPresent(id -> values.put(id, text(path, id, entry)));
            }
        }
        return values;
    }

    /** Values of resources that we don't know are left aside. */
    private static String text(ObjectPath path, int resource, Tlv entry) {
        Optional<ValueType> type = ObjectCatalogue.type(path.object(), resource);
        return type.isPresent() ? type.get().text(entry.value()) : "";
    }

    /** LwM2M's own JSON is SenML in other words (OMA-TS-LightweightM2M-1.0.2, section 6.4.4). */
    private static List<Object> lwm2mJson(Object value) {
        if (!(value instanceof Map<?, ?> object) || !(object.get("e") instanceof List<?> entries)) {
            throw new IllegalArgumentException("LwM2M JSON is an object with a list 'e'");
        }
        List<Object> pack = new ArrayList<>();
        Object baseName = object.get("bn") instanceof String name ? name : "";
        pack.add(Map.of("bn", baseName));
        for (Object entry : entries) {
            Map<String, Object> record = new LinkedHashMap<>();
            if (entry instanceof Map<?, ?> fields) {
                copy(fields, "n", record, "n");
                copy(fields, "v", record, "v");
                copy(fields, "sv", record, "vs");
                copy(fields, "bv", record, "vb");
            }
            pack.add(record);
        }
        return pack;
    }

    private static void copy(Map<?, ?> from, String key, Map<String, Object> to, String name) {
        Object value = from.get(key);
        if (value != null) {
            to.put(name, value);
        }
    }

    private static Map<Integer, String> ofPack(ObjectPath path, Object pack) {
        Map<Integer, String> values = new LinkedHashMap<>();
        try {
            for (SenmlRecord record : SenmlPack.resolve(pack)) {
                resource(path, record.name()).ifPresent(id -> values.put(id, word(record.value())));
            }
        } catch (SenmlException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return values;
    }

    private static String word(String value) {
        return switch (value) {
            case "true" -> "1";
            case "false" -> "0";
            default -> value;
        };
    }

    private static Map<Integer, String> ofLinks(ObjectPath path, Message message) {
        Map<Integer, String> values = new LinkedHashMap<>();
        try {
            for (WebLink link : LinkFormat.parse(message.text().orElse(""))) {
                resource(path, link.target()).ifPresent(id -> values.put(id, ""));
            }
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return values;
    }

    /** Which resource of the instance a name means; some devices leave out the root, some the object and instance. */
    private static Optional<Integer> resource(ObjectPath path, String name) {
        for (String root : List.of(path.root(), "")) {
            Optional<ObjectPath> named = ObjectPath.parse(root, name);
            if (named.isPresent()) {
                return named.filter(found -> found.object() == path.object()
                                && found.instance() == path.instance()
                                && found.resource().isPresent())
                        .map(found -> found.resource().getAsInt());
            }
        }
        return name.isEmpty() && path.resource().isPresent()
                ? Optional.of(path.resource().getAsInt())
                : Optional.empty();
    }
}
