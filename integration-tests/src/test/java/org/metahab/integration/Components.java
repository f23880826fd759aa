/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Which of our components are not up, and what each of them waits for. */
final class Components {

    private Components() {}

    static List<String> unsatisfied(ServiceComponentRuntime runtime) {
        return runtime.getComponentDescriptionDTOs().stream()
                .filter(component -> component.bundle.symbolicName.startsWith("org.metahab."))
                .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream())
                .filter(configuration -> !isUp(configuration))
                .map(Components::describe)
                .toList();
    }

    private static boolean isUp(ComponentConfigurationDTO configuration) {
        return configuration.state == ComponentConfigurationDTO.ACTIVE
                || configuration.state == ComponentConfigurationDTO.SATISFIED;
    }

    private static String describe(ComponentConfigurationDTO configuration) {
        ComponentDescriptionDTO component = configuration.description;
        return switch (configuration.state) {
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                "%s failed: %s".formatted(component.name, configuration.failure);
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
                "%s waits for its configuration %s"
                        .formatted(component.name, String.join(", ", component.configurationPid));
            default -> "%s waits for %s".formatted(component.name, missing(configuration));
        };
    }

    private static List<String> missing(ComponentConfigurationDTO configuration) {
        return Arrays.stream(configuration.unsatisfiedReferences)
                .flatMap(unsatisfied -> Arrays.stream(configuration.description.references)
                        .filter(reference -> reference.name.equals(unsatisfied.name)))
                .map(reference -> reference.interfaceName)
                .toList();
    }
}
