package health.portico.sample.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.plugin.PortalPlugin;
import health.portico.sample.contract.BrokenPlugins.Good;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plugin that breaks one point of the contract fails at that point, with a sentence that its author understands. */
class PluginContractTest {
    private static final String ID = "id=shop";
    private static final String VERSION = "version=1.0";
    private static final String API = "api=0.1";
    private static final String PACKAGE = "package=health.portico.sample.contract";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a plugin that keeps the contract passes")
    void passesGoodPlugin() throws Exception {
        assertEquals(Map.of(), failures(Good.class, ID, VERSION, API, PACKAGE));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R46 R58 each point of the contract fails a plugin that breaks it")
    @CsvSource(delimiter = '|', textBlock = """
                    BrokenPlugins$NamesAnotherRule         | staysInItsOwnNames                          | the plugin shop adds the rule notes.of-mine, which must begin with plugin.shop.
                    BrokenPlugins$NamesAnotherMenuEntry    | staysInItsOwnNames                          | the plugin shop adds the menu entry results, which must begin with shop
                    BrokenPlugins$AnswersAnywhere          | staysInItsOwnNames                          | the plugin shop adds the resource java.lang.String, which must begin with health.portico.sample.contract.
                    BrokenPlugins$KnowsTheCore             | dependsOnTheApiAlone                        | the plugin shop refers to health.portico.core in health.portico.sample.contract.BrokenPlugins$KnowsTheCore
                    BrokenPlugins$OpensTheDoorByName       | dependsOnTheApiAlone                        | the plugin shop refers to health.portico.api.internal in health.portico.sample.contract.BrokenPlugins$OpensTheDoorByName
                    refused.HidesFromThePatientAlone | bindsStandInsWhereItBindsThePatient         | plugin.shop.patient binds PATIENT but not [SHARE_GUEST, APP], who never see more than the patient
                    BrokenPlugins$AsksWhoLooks             | hidesFromStandInsWhatItHidesFromThePatient  | plugin.shop.who hides from PATIENT what it does not hide from
                    refused.OpensToProxies           | opensNothingToStandIns                      | plugin.shop.friends is for [PROXY], to whom only the portal opens
                    refused.WritesNotes              | listsItemsInCategoriesOfItsOwn              | shop-note stands in the portal's category notes, whose rules do not know it
                    BrokenPlugins$Alternates               | hasPureRules                                | plugin.shop.mood is not pure: asked again, it says something else
                    BrokenPlugins$Throws                   | hasPureRules                                | plugin.shop.end throws java.util.NoSuchElementException when asked about
                    BrokenPlugins$ShowsTitles              | hidesPatientDataInTexts                     | shows its title in toString
                    NearMisses$NamesNearbyMenuEntry  | staysInItsOwnNames   | adds the menu entry shopping, which must begin with shop
                    NearMisses$NamesNearbyKind       | staysInItsOwnNames   | adds the item kind shopping-sale, which must begin with shop
                    NearMisses$NamesNearbyCategory   | staysInItsOwnNames   | adds the item kind shop-list
                    NearMisses$NamesNearbyKey        | staysInItsOwnNames   | adds the configuration key portico.shopping.limit, which must begin with portico.shop.
                    NearMisses$NamesNearbyGrant      | staysInItsOwnNames   | adds the rule plugin.shopping.sales, which must begin with plugin.shop.
                    NearMisses$AnswersNearby         | staysInItsOwnNames   | which must begin with a path below api/v1/plugins/shop
                    NearMisses$AnswersByAnother      | staysInItsOwnNames   | adds the resource health.portico.sample.bells.RingsResource, which must begin with health.portico.sample.contract.
                    NearMisses$MakesNearbyTables     | staysInItsOwnTables  | the migration foreign/V1__shopping.sql of the plugin shop touches shopping_list; what it makes or changes must be called shop or begin with shop_
                    NearMisses$ForgetsItsScript      | staysInItsOwnTables  | the migration foreign/V1__nowhere.sql of the plugin shop is missing
                    NearMisses$ReadsMessages         | dependsOnTheApiAlone | the plugin shop refers to health.portico.api.host.CareTeamInbox in
                    NearMisses$ReadsFiles            | dependsOnTheApiAlone | the plugin shop refers to health.portico.api.host.AttachmentStore in
                    NearMisses$AsksTheDay            | asksNoClockOfTheSystem | NearMisses$AsksTheDay calls [java.time.LocalDate.now]; rules are pure
                    NearMisses$CountsMillis          | asksNoClockOfTheSystem | calls [java.lang.System.currentTimeMillis]
                    NearMisses$ThrowsDice            | asksNoClockOfTheSystem | java.util.Random.nextInt
                    NearMisses$DrawsIds              | asksNoClockOfTheSystem | calls [java.util.UUID.randomUUID]
                    BrokenPlugins$BringsNoItems            | hidesPatientDataInTexts                     | ownItems() has no item of the kind shop-sale
                    """)
    void failsBrokenPlugin(String plugin, String check, String sentence) throws Exception {
        var failures = failures(broken(plugin), ID, VERSION, API, PACKAGE);

        assertTrue(failures.containsKey(check), failures::toString);
        assertTrue(failures.get(check).contains(sentence), failures::toString);
    }

    @ParameterizedTest(name = "{4}")
    @DisplayName("a descriptor that is wrong, or not there, fails")
    @CsvSource(delimiter = '|', textBlock = """
                    id=store | version=1.0 | api=0.1 | package=health.portico.sample.contract | the id in META-INF/portico-plugin.properties
                    id=shop  | x=y         | api=0.1 | package=health.portico.sample.contract | there is no version in META-INF/portico-plugin.properties
                    id=shop  | version=1.0 | api=9.0 | package=health.portico.sample.contract | the api in META-INF/portico-plugin.properties
                    id=shop  | version=1.0 | api=0.1 | package=com.example.shop               | does not lie in the package that META-INF/portico-plugin.properties names
                    x=y      | x=y         | x=y     | x=y                                    | the id in META-INF/portico-plugin.properties
                    """)
    void failsWrongDescriptor(String id, String version, String api, String ownPackage, String sentence)
            throws Exception {
        var failures = failures(Good.class, id, version, api, ownPackage);

        assertEquals(Set.of("describesItself"), failures.keySet());
        assertTrue(failures.get("describesItself").contains(sentence), failures::toString);
    }

    private Map<String, String> failures(Class<? extends PortalPlugin> plugin, String... descriptor) throws Exception {
        return Candidate.failures(new PluginJar(folder).descriptor(descriptor).plugin(plugin));
    }

    @SuppressWarnings("unchecked") // they all are plugins
    private static Class<? extends PortalPlugin> broken(String name) throws ClassNotFoundException {
        return (Class<? extends PortalPlugin>) Class.forName("health.portico.sample.contract." + name);
    }
}
