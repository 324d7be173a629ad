# Sourced by guide.t: a lycée with MEFs and divisions as the guide's screens show them.
cat > students.csv <<END
student_id;family_name;first_name;birth_date;mef;division;email
701;ANDRE;Audrey;2010-05-04;1ES;1 ES1;
702;ANTONIN;Thibaut;2010-11-12;1ES;1 ES2;thibaut@example.org
703;AUFRAND;Baptiste;2011-01-20;2DEGT2;2 6;
704;AUFRAND;Camille;2010-02-28;1-STG 31010;1STG1;
705;BELTINA;Sacha;2011-09-09;2DEGT2;2 5;
END
cat > guardians.csv <<END
guardian_id;title;family_name;first_name;email;line1;postcode;city
801;MME;LEFÈVRE;Lydia;lydia@example.org;2 avenue Bonafant;78230;Le Pecq
802;M.;ANTONIN;Pierre;;94 rue Wilson;78230;Le Pecq
803;MME;ANTONIN;Nathalie;nathalie@example.org;;;
804;M.;AUFRAND;Alain;alain@example.org;12 rue Bonafant;78260;Achères
805;MME;ROUYER;Christine;;2 avenue Bonafant;78230;Le Pecq
806;MME;BELTINA;Nadège;;;;
807;M.;BELTINA;Luc;luc@example.org;;;
END
cat > bonds.csv <<END
student_id;guardian_id;rank
701;801;1
702;803;1
702;802;2
703;805;1
703;804;2
704;805;1
704;804;2
705;806;1
705;807;
END
