package health.portico.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of a plugin {@code lab-shop}, whose tables begin with {@code lab_shop}. */
class OwnTablesTest {
    private final OwnTables tables = new OwnTables("lab-shop");

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName(
            "S39 a script that makes, changes, fills or drops what does not bear the plugin's id is noticed, whatever it looks like")
    @CsvSource(delimiter = '|', textBlock = """
            lab_shopping     | create table lab_shopping (id uuid)
            labshop          | create table labshop (id uuid)
            sale             | CREATE  TABLE  IF NOT EXISTS "SALE" (id uuid)
            sale             | create local temporary table sale (id uuid)
            portico_audit    | create table lab_shop_sale (id uuid); drop table portico_audit
            portico_audit    | drop table if exists lab_shop_sale, portico_audit
            portico_audit    | alter table only public.portico_audit drop column actor
            portico_audit    | /* lab */ delete from portico_audit where actor = ';'
            portico_account  | update portico_account set role = 'STAFF'
            portico_account  | with old as (select 1) update portico_account set role = 'STAFF'
            portico_account  | insert into portico_account values (1)
            portico_account  | merge into portico_account key (id) values (1)
            portico_account  | truncate table portico_account
            sale_due         | create unique index sale_due on lab_shop_sale (due)
            portico_account  | create index if not exists lab_shop_names on portico_account (name)
            portico_account  | create trigger lab_shop_spy after insert on portico_account for each row call "x.Y"
            sale             | alter table lab_shop_sale rename to sale
            everything       | create or replace view everything as select 1
            """)
    void noticesForeignNames(String name, String script) {
        assertEquals(Optional.of(name), tables.foreignIn(script));
    }

    @Test
    void readsAcrossLines() {
        assertEquals(Optional.of("sale"), tables.foreignIn("create\n\ttable -- of the lab\nsale (id uuid);"));
    }

    @ParameterizedTest
    @DisplayName("S39 a script that keeps to names that bear the plugin's id passes, comments and texts included")
    @ValueSource(
            strings = {
                "create\n\ttable lab_shop_sale\n(id uuid);",
                "-- create table sale\ncreate table lab_shop (id uuid);",
                "create table lab_shop_sale (type varchar(9), at date, foreign key (id) references lab_shop (id) on update cascade on delete cascade);",
                "create index lab_shop_sale_due on lab_shop_sale (due);",
                "alter table lab_shop_sale alter column type type varchar(12);",
                "insert into lab_shop_sale select 'drop table sale; delete from sale', id from portico_patient for update;",
                "insert into lab_shop_sale values (1) on conflict (id) do update set type = 'a';",
                "update lab_shop_sale set type = 'it''s; update sale set a'; delete from \"lab_shop_sale\";",
                ""
            })
    void letsOwnNamesPass(String script) {
        assertEquals(Optional.empty(), tables.foreignIn(script));
    }
}
