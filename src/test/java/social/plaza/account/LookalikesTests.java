package social.plaza.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "ADMIN",
                "adm1n",
                "admln",
                "AdmIn",
                "adrnin",
                "_admin_",
                "a_d_m_i_n",
                "plaza",
                "pIaza",
                "p1aza",
                "support",
                "supp0rt",
                "moderator",
                "rnoderator",
                "staff",
                "null",
                "settings",
                "everyone",
                "demo_admin",
                "Demo_Anybody",
                "dem0_x",
                "plaza_help",
                "p1aza_team"
            })
    void keepsOfficesAndTheirDoubles(String handle) {
        assertThat(Lookalikes.reserved(new Handle(handle))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ana", "badminton", "demography", "plazamayor", "democrat", "supporter", "adam", "home_chef"})
    void leavesOrdinaryNamesAlone(String handle) {
        assertThat(Lookalikes.reserved(new Handle(handle))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"maria1, marial", "Ivan_o, lvan_0", "torn, tom", "ANA, ana"})
    void seesTwoHandlesThatLookTheSame(String one, String other) {
        assertThat(Lookalikes.skeleton(new Handle(one))).isEqualTo(Lookalikes.skeleton(new Handle(other)));
    }

    @ParameterizedTest
    @CsvSource({"maria1, maria2", "ali, all", "ana, anna", "user_1, user1"})
    void tellsTwoHandlesApartThatOnlyResembleEachOther(String one, String other) {
        assertThat(Lookalikes.skeleton(new Handle(one))).isNotEqualTo(Lookalikes.skeleton(new Handle(other)));
    }

    @Test
    void isStricterAboutPeopleWhoActForPlaza() {
        assertThat(Lookalikes.imitates(new Handle("all_tess"), "ali_tess")).isTrue();
        assertThat(Lookalikes.imitates(new Handle("tess_1"), "tess1")).isTrue();
        assertThat(Lookalikes.imitates(new Handle("tessa"), "tess")).isFalse();
    }
}
