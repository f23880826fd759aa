/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.temporal.TemporalAccessor;
import java.util.Date;

@AnalyzeClasses(packages = "org.metahab", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsImportOnlyWhatTheTableAllows =
            classes().should(new ImportOnlyAllowedRooms()).because("the table of rooms says who may import whom");

    @ArchTest
    static final ArchRule internalPackagesStayInTheirRoom =
            classes().should(new KeepInternalsToTheRoom()).because("another room knows only the exported packages");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("org.metahab.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule domainRoomsTakeTheTimeFromTheirClock = noClasses()
            .that(areInADomainRoom())
            .should()
            .callCodeUnitWhere(asksTheSystemForTheTime())
            .because("time is injected, so that a month of life replays the same in seconds");

    @ArchTest
    static void everyClassBelongsToARoomAndEveryRoomIsSeen(JavaClasses classes) {
        assertThat(classes).allSatisfy(type -> assertThat(Room.of(type))
                .as("room of %s", type.getName())
                .isPresent());
        assertThat(Room.values()).allSatisfy(room -> assertThat(classes)
                .as("classes of %s", room.rootPackage())
                .anyMatch(type -> Room.of(type).filter(room::equals).isPresent()));
    }

    private static DescribedPredicate<JavaClass> areInADomainRoom() {
        return DescribedPredicate.describe(
                "are in a domain room",
                type -> Room.of(type).filter(Room.DOMAIN::contains).isPresent());
    }

    private static DescribedPredicate<JavaCall<?>> asksTheSystemForTheTime() {
        DescribedPredicate<JavaCall<?>> currentTimeMillis = target(
                        owner(DescribedPredicate.describe("System", type -> type.isEquivalentTo(System.class))))
                .and(target(name("currentTimeMillis")));
        DescribedPredicate<JavaCall<?>> nowWithoutClock = target(
                        owner(JavaClass.Predicates.assignableTo(TemporalAccessor.class)))
                .and(target(name("now")))
                .and(target(rawParameterTypes(new Class<?>[0])));
        DescribedPredicate<JavaCall<?>> newDate = target(owner(JavaClass.Predicates.type(Date.class)))
                .and(target(name("<init>")))
                .and(target(rawParameterTypes(new Class<?>[0])));
        return currentTimeMillis.or(nowWithoutClock).or(newDate).as("asks the system for the time");
    }
}
