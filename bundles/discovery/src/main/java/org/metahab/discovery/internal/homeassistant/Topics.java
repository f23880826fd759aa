/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

/**
 * The names of the settings that hold the topics and templates of one function.
 *
 * @param state of the topic of states; empty where there is none
 * @param stateTemplate of the template that reads them
 * @param command of the topic of commands; empty where there is none
 * @param commandTemplate of the template that writes them
 */
record Topics(String state, String stateTemplate, String command, String commandTemplate) {

    /** Those with the usual endings: {@code mode_state_topic}, {@code mode_state_template}, … */
    static Topics of(String name) {
        return new Topics(
                name + "_state_topic", name + "_state_template", name + "_command_topic", name + "_command_template");
    }

    /** The same with another name for the template of states. */
    Topics reading(String template) {
        return new Topics(state, template, command, commandTemplate);
    }

    /** Those of something that can only be read. */
    static Topics readOnly(String topic, String template) {
        return new Topics(topic, template, "", "");
    }

    /** Those of something that only takes commands. */
    static Topics writeOnly(String topic, String template) {
        return new Topics("", "", topic, template);
    }
}
